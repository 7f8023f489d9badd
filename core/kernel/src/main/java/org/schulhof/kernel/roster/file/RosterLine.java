package org.schulhof.kernel.roster.file;

import java.util.List;
import java.util.Optional;

/**
 * A line of a file as it was read.
 *
 * @param key by which the row is known again; empty if that is what can't be read
 * @param label the person's name, or the course
 * @param row empty if something is wrong with it
 * @param headings of the file, by meaning, to name the column in a complaint
 */
public record RosterLine(
        String file,
        int line,
        String key,
        String label,
        Optional<RosterRow> row,
        List<Problem> problems,
        ColumnHeadings headings) {

    public RosterLine {
        problems = List.copyOf(problems);
    }

    public Problem problem(RosterColumn column, Fault fault, String... details) {
        return new Problem(file, line, headings.of(column), fault, List.of(details));
    }
}
