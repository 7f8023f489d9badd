package org.schulhof.homework.internal.task;

import java.util.Optional;
import java.util.regex.Pattern;

/** For whom a task is: a group, or one pupil. Kept as {@code group:12} or {@code person:7}. */
public record Target(Kind kind, long id) {

    private static final Pattern TEXT = Pattern.compile("(group|person):(\\d{1,18})");

    /** What is meant. */
    public enum Kind {
        GROUP,
        PERSON
    }

    public static Target group(long id) {
        return new Target(Kind.GROUP, id);
    }

    public static Target person(long id) {
        return new Target(Kind.PERSON, id);
    }

    /** Empty if the text is none. */
    public static Optional<Target> of(String text) {
        var found = TEXT.matcher(text);
        return found.matches()
                ? Optional.of(new Target(
                        found.group(1).equals("group") ? Kind.GROUP : Kind.PERSON, Long.parseLong(found.group(2))))
                : Optional.empty();
    }

    public boolean isGroup() {
        return kind == Kind.GROUP;
    }

    public String text() {
        return (isGroup() ? "group:" : "person:") + id;
    }
}
