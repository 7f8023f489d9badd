package org.schulhof.kernel.roster.plan;

import java.util.Comparator;

/** A guardian stands for a child. */
public record GuardianshipLink(PersonKey guardian, PersonKey child) implements Comparable<GuardianshipLink> {

    private static final Comparator<GuardianshipLink> ORDER =
            Comparator.comparing(GuardianshipLink::guardian).thenComparing(GuardianshipLink::child);

    @Override
    public int compareTo(GuardianshipLink other) {
        return ORDER.compare(this, other);
    }
}
