package org.schulhof.system.http;

import org.jspecify.annotations.Nullable;

/**
 * What a form sends for one of its inputs.
 *
 * @param fileName null if it is not a file
 */
public record Field(String name, String value, @Nullable String fileName) {

    public Field(String name, String value) {
        this(name, value, null);
    }

    public boolean isFile() {
        return fileName != null;
    }

    /** Whether Faces or PrimeFaces put it there for themselves. */
    public boolean isOfTheFramework() {
        return name.startsWith("jakarta.faces.") || name.startsWith("primefaces.");
    }

    public Field with(String otherValue) {
        return new Field(name, otherValue, fileName);
    }
}
