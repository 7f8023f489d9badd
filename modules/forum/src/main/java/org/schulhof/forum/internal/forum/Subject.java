package org.schulhof.forum.internal.forum;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.schulhof.api.person.Role;

/**
 * Some people of the school: all, those with a role, the members of a group, those who look after a group, or one person.
 *
 * @param role null unless it is a role
 * @param id of the group or person; 0 otherwise
 */
public record Subject(Kind kind, @Nullable Role role, long id) {

    public static final Subject EVERYBODY = new Subject(Kind.ALL, null, 0);

    public static Subject of(Role role) {
        return new Subject(Kind.ROLE, role, 0);
    }

    public static Subject group(long id) {
        return new Subject(Kind.GROUP, null, id);
    }

    public static Subject owners(long groupId) {
        return new Subject(Kind.OWNERS, null, groupId);
    }

    public static Subject person(long id) {
        return new Subject(Kind.PERSON, null, id);
    }

    /** Empty if the text is none that {@link #text} makes. */
    public static Optional<Subject> parse(String text) {
        String[] parts = text.split("/", 2);
        try {
            Kind kind = Kind.valueOf(parts[0].toUpperCase(java.util.Locale.ROOT));
            return Optional.of(
                    switch (kind) {
                        case ALL -> EVERYBODY;
                        case ROLE -> of(Role.valueOf(parts[1]));
                        case GROUP, OWNERS, PERSON -> new Subject(kind, null, Long.parseLong(parts[1]));
                    });
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    /** As it is stored and sent by pages. */
    public String text() {
        return switch (kind) {
            case ALL -> "all";
            case ROLE -> "role/" + role;
            case GROUP -> "group/" + id;
            case OWNERS -> "owners/" + id;
            case PERSON -> "person/" + id;
        };
    }

    /** Of which sort it is. */
    public enum Kind {
        ALL,
        ROLE,
        GROUP,
        OWNERS,
        PERSON
    }
}
