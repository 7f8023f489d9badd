package org.schulhof.kernel.token;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.schulhof.kernel.text.TypedLine;

/**
 * A token that somebody wants.
 *
 * @param lastDay on which it works
 * @param rights names of those that go with it
 */
public record TokenDraft(String name, @Nullable LocalDate lastDay, Set<String> rights) {

    public static final int NAME_LENGTH = 60;

    /** Nobody renews what works for ever. */
    private static final int LONGEST_YEARS = 1;

    public enum Flaw {
        NAME_MISSING,
        NAME_TOO_LONG,
        NAME_UNREADABLE,
        END_MISSING,
        END_PASSED,
        END_TOO_LATE,
        RIGHTS_MISSING
    }

    public TokenDraft {
        name = new TypedLine(name).text();
        rights = Set.copyOf(rights);
    }

    /** The last day that can be chosen. */
    public static LocalDate latest(LocalDate today) {
        return today.plusYears(LONGEST_YEARS);
    }

    Set<Flaw> flaws(LocalDate today) {
        Set<Flaw> flaws = EnumSet.noneOf(Flaw.class);
        TypedLine line = new TypedLine(name);
        if (line.isEmpty()) {
            flaws.add(Flaw.NAME_MISSING);
        } else if (line.isLongerThan(NAME_LENGTH)) {
            flaws.add(Flaw.NAME_TOO_LONG);
        } else if (line.hasControlCharacters()) {
            flaws.add(Flaw.NAME_UNREADABLE);
        }
        if (lastDay == null) {
            flaws.add(Flaw.END_MISSING);
        } else if (lastDay.isBefore(today)) {
            flaws.add(Flaw.END_PASSED);
        } else if (lastDay.isAfter(latest(today))) {
            flaws.add(Flaw.END_TOO_LATE);
        }
        if (rights.isEmpty()) {
            flaws.add(Flaw.RIGHTS_MISSING);
        }
        return flaws;
    }
}
