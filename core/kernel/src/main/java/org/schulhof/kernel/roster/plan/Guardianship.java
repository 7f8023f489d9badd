package org.schulhof.kernel.roster.plan;

import java.util.Comparator;

/** A guardian stands for a child. */
public record Guardianship(PersonKey guardian, PersonKey child) implements Comparable<Guardianship> {

    private static final Comparator<Guardianship> ORDER =
            Comparator.comparing(Guardianship::guardian).thenComparing(Guardianship::child);

    @Override
    public int compareTo(Guardianship other) {
        return ORDER.compare(this, other);
    }
}
