package org.schulhof.kernel.roster.file;

import java.util.List;

/**
 * One thing that is wrong, and where.
 *
 * @param line the line of the file, counted from 1; 0 if it concerns the whole file
 * @param column the column's heading as the file has it; empty if it concerns the whole row
 * @param details what the sentence names, in the order of its placeholders
 */
public record Problem(String file, int line, String column, Fault fault, List<String> details) {

    public Problem {
        details = List.copyOf(details);
    }

    static Problem ofFile(String file, Fault fault, String... details) {
        return new Problem(file, 0, "", fault, List.of(details));
    }
}
