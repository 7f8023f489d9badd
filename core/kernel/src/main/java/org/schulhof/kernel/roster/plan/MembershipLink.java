package org.schulhof.kernel.roster.plan;

import java.util.Comparator;

/** A person belongs to a class or course: pupils as members, teachers as owners. */
public record MembershipLink(PersonKey person, GroupKey group) implements Comparable<MembershipLink> {

    private static final Comparator<MembershipLink> ORDER =
            Comparator.comparing(MembershipLink::group).thenComparing(MembershipLink::person);

    @Override
    public int compareTo(MembershipLink other) {
        return ORDER.compare(this, other);
    }
}
