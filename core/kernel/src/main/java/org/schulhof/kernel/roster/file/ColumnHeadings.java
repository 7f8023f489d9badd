package org.schulhof.kernel.roster.file;

import java.util.List;

/** The file's own words for the columns of its kind. */
public record ColumnHeadings(ColumnMapping mapping, List<String> headings) {

    public ColumnHeadings {
        headings = List.copyOf(headings);
    }

    /** The heading, or the number of a column that has none. */
    String of(RosterColumn column) {
        Integer position = mapping.positions().get(column);
        if (position == null) {
            return "";
        }
        String heading = position < headings.size() ? headings.get(position) : "";
        return heading.isEmpty() ? "#" + (position + 1) : heading;
    }
}
