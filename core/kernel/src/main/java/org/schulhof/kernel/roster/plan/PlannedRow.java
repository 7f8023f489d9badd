package org.schulhof.kernel.roster.plan;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.schulhof.kernel.roster.file.Problem;
import org.schulhof.kernel.roster.file.RosterKind;

/**
 * What the import would do for one row of a file, or for somebody whom the file doesn't name any more.
 *
 * @param file empty if no file names them
 * @param line 0 if no file names them
 * @param label the person's name, or the course
 * @param account the person's account name, empty for courses and refused rows
 * @param outcomes more than one if somebody both changes and moves
 */
public record PlannedRow(
        RosterKind kind,
        String file,
        int line,
        String key,
        String label,
        String account,
        Set<Outcome> outcomes,
        List<Change> changes,
        List<Problem> problems) {

    public PlannedRow {
        // An enum set iterates in one order, which the plan's fingerprint relies upon.
        outcomes = Collections.unmodifiableSet(EnumSet.copyOf(outcomes));
        changes = List.copyOf(changes);
        problems = List.copyOf(problems);
    }

    public boolean is(Outcome outcome) {
        return outcomes.contains(outcome);
    }
}
