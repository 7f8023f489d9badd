package org.schulhof.api.privacy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.osgi.annotation.versioning.ConsumerType;
import org.osgi.annotation.versioning.ProviderType;

/** Where a module puts the files of an export. What is written goes on at once, so that large things need no memory. */
@ProviderType
public interface ExportTarget {

    /** @param path of the file below the module's folder of the export, with {@code /} */
    void write(String path, Content content) throws IOException;

    /** The same for a content that can be read; the caller closes it. */
    default void add(String path, InputStream content) throws IOException {
        write(path, content::transferTo);
    }

    /** What is in a file. */
    @ConsumerType
    @FunctionalInterface
    interface Content {

        /** Writes all of it, once; the target closes the stream. */
        void writeTo(OutputStream target) throws IOException;
    }
}
