package org.schulhof.kernel.roster.plan;

import java.util.Comparator;

/** A person belongs to a class or course: pupils as members, teachers as owners. */
public record Membership(PersonKey person, GroupKey group) implements Comparable<Membership> {

    private static final Comparator<Membership> ORDER =
            Comparator.comparing(Membership::group).thenComparing(Membership::person);

    @Override
    public int compareTo(Membership other) {
        return ORDER.compare(this, other);
    }
}
