package org.schulhof.kernel.inspection;

import org.schulhof.log.SealedLog;

/**
 * Something that can be looked into: the content of a module, or a log.
 *
 * @param name id of the module, or name of the log
 */
public record Source(Kind kind, String name) {

    private static final String SEPARATOR = ":";

    /** What is looked into. */
    public enum Kind {
        MODULE,
        LOG
    }

    public static Source module(String moduleId) {
        return new Source(Kind.MODULE, moduleId);
    }

    public static Source log(SealedLog log) {
        return new Source(Kind.LOG, log.name());
    }

    /** @throws UnknownSourceException if the text is not what {@link #toString} made */
    public static Source of(String text) {
        String[] parts = text.split(SEPARATOR, 2);
        for (Kind kind : Kind.values()) {
            if (parts.length == 2 && kind.name().equals(parts[0])) {
                return new Source(kind, parts[1]);
            }
        }
        throw new UnknownSourceException(text);
    }

    public boolean isLog() {
        return kind == Kind.LOG;
    }

    @Override
    public String toString() {
        return kind + SEPARATOR + name;
    }
}
