package org.schulhof.api.notification;

/**
 * Something that people are told about, and for which each of them chooses by which channels. Its message, a title for the
 * page of these choices, is {@code notification.<name>}.
 *
 * @param name {@code <module>.<event>}; in the core {@code core.<event>}
 * @param required whether nobody can do without it in the portal: what the rules say has to be told (R15, R18)
 */
public record NotificationKind(String name, boolean required) {

    /** One that is always shown in the portal. */
    public static NotificationKind required(String name) {
        return new NotificationKind(name, true);
    }

    /** One that people can do without. */
    public static NotificationKind optional(String name) {
        return new NotificationKind(name, false);
    }
}
