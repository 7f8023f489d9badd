package org.schulhof.kernel.roster.plan;

import java.util.Comparator;
import org.schulhof.api.person.Role;

/** By what an imported person is known again: a pupil's number, a teacher's ID, a guardian's e-mail address. */
public record PersonKey(Role role, String key) implements Comparable<PersonKey> {

    private static final Comparator<PersonKey> ORDER =
            Comparator.comparing(PersonKey::role).thenComparing(PersonKey::key);

    @Override
    public int compareTo(PersonKey other) {
        return ORDER.compare(this, other);
    }
}
