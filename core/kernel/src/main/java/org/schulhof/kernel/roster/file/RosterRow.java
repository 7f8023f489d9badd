package org.schulhof.kernel.roster.file;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A row in which everything is well by itself; whether it fits the school is for the plan to say. */
public sealed interface RosterRow {

    record Pupil(String number, String firstName, String lastName, Cell<String> schoolClass, Cell<LocalDate> birthDate)
            implements RosterRow {}

    record Teacher(
            String id, String firstName, String lastName, Cell<String> abbreviation, Cell<List<String>> classesLed)
            implements RosterRow {}

    record Guardian(String email, String firstName, String lastName, String childNumber) implements RosterRow {}

    record Course(String code, Cell<String> schoolClass, Cell<String> teacher) implements RosterRow {}

    /** An optional value. A file that lacks the column says nothing about it, a blank field says that there is none. */
    record Cell<T>(boolean said, Optional<T> value) {

        /** What is valid after this row: its value if the file has the column, else what was valid before. */
        public Optional<T> or(Optional<T> before) {
            return said ? value : before;
        }
    }
}
