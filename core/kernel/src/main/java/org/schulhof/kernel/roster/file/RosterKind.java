package org.schulhof.kernel.roster.file;

import static org.schulhof.kernel.roster.file.RosterColumn.ABBREVIATION;
import static org.schulhof.kernel.roster.file.RosterColumn.BIRTH_DATE;
import static org.schulhof.kernel.roster.file.RosterColumn.CHILD_NUMBER;
import static org.schulhof.kernel.roster.file.RosterColumn.CLASS;
import static org.schulhof.kernel.roster.file.RosterColumn.CLASS_LEAD;
import static org.schulhof.kernel.roster.file.RosterColumn.COURSE;
import static org.schulhof.kernel.roster.file.RosterColumn.EMAIL;
import static org.schulhof.kernel.roster.file.RosterColumn.FIRST_NAME;
import static org.schulhof.kernel.roster.file.RosterColumn.LAST_NAME;
import static org.schulhof.kernel.roster.file.RosterColumn.PUPIL_NUMBER;
import static org.schulhof.kernel.roster.file.RosterColumn.TEACHER;
import static org.schulhof.kernel.roster.file.RosterColumn.TEACHER_ID;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The kinds of list that can be imported, in the order in which they build on each other. Columns that none of them
 * names (gender, subjects, ...) are read over: what has no purpose in the portal isn't stored in it.
 */
public enum RosterKind {
    PUPILS(List.of(PUPIL_NUMBER, LAST_NAME, FIRST_NAME), List.of(CLASS, BIRTH_DATE)),
    TEACHERS(List.of(TEACHER_ID, LAST_NAME, FIRST_NAME), List.of(ABBREVIATION, CLASS_LEAD)),
    GUARDIANS(List.of(CHILD_NUMBER, LAST_NAME, FIRST_NAME, EMAIL), List.of()),
    COURSES(List.of(COURSE), List.of(CLASS, TEACHER));

    private final List<RosterColumn> columns;
    private final Set<RosterColumn> required;

    RosterKind(List<RosterColumn> required, List<RosterColumn> optional) {
        this.columns = Stream.concat(required.stream(), optional.stream()).toList();
        this.required = Set.copyOf(required);
    }

    public List<RosterColumn> columns() {
        return columns;
    }

    public boolean requires(RosterColumn column) {
        return required.contains(column);
    }
}
