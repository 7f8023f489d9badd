package org.schulhof.kernel.roster.file;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.schulhof.kernel.person.PersonDetails;
import org.schulhof.kernel.roster.file.RosterRow.Cell;
import org.schulhof.kernel.text.TypedLine;

/** Takes the values out of one line and collects all that is wrong with them. */
final class RowReader {

    private static final DateTimeFormatter GERMAN =
            DateTimeFormatter.ofPattern("d.M.uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter ISO =
            DateTimeFormatter.ISO_LOCAL_DATE.withResolverStyle(ResolverStyle.STRICT);
    private static final Pattern GERMAN_DATE = Pattern.compile("\\d{1,2}\\.\\d{1,2}\\.\\d{4}");

    private static final Pattern EMAIL =
            Pattern.compile("[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~-]+(\\.[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~-]+)*"
                    + "@([\\p{L}\\p{N}]([\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?\\.)+\\p{L}{2,}");

    private final String file;
    private final CsvTable.Row row;
    private final ColumnHeadings headings;
    private final LocalDate today;
    private final List<Problem> problems = new ArrayList<>();

    RowReader(String file, CsvTable.Row row, ColumnHeadings headings, LocalDate today) {
        this.file = file;
        this.row = row;
        this.headings = headings;
        this.today = today;
        checkWidth();
    }

    RosterLine read() {
        return switch (headings.mapping().kind()) {
            case PUPILS -> pupil();
            case TEACHERS -> teacher();
            case GUARDIANS -> guardian();
            case COURSES -> course();
        };
    }

    private RosterLine pupil() {
        String number = required(RosterColumn.PUPIL_NUMBER);
        String lastName = required(RosterColumn.LAST_NAME);
        String firstName = required(RosterColumn.FIRST_NAME);
        var pupil = new RosterRow.Pupil(
                number, firstName, lastName, cell(RosterColumn.CLASS, Function.identity()), birthDate());
        return line(number, fullName(firstName, lastName), pupil);
    }

    private RosterLine teacher() {
        String id = required(RosterColumn.TEACHER_ID);
        String lastName = required(RosterColumn.LAST_NAME);
        String firstName = required(RosterColumn.FIRST_NAME);
        var teacher = new RosterRow.Teacher(
                id,
                firstName,
                lastName,
                cell(RosterColumn.ABBREVIATION, Function.identity()),
                cell(RosterColumn.CLASS_LEAD, classes -> List.of(classes.split("\\s*,\\s*"))));
        return line(id, fullName(firstName, lastName), teacher);
    }

    private RosterLine guardian() {
        String child = required(RosterColumn.CHILD_NUMBER);
        String lastName = required(RosterColumn.LAST_NAME);
        String firstName = required(RosterColumn.FIRST_NAME);
        String email = required(RosterColumn.EMAIL).toLowerCase(Locale.ROOT);
        if (!email.isEmpty() && !EMAIL.matcher(email).matches()) {
            complain(RosterColumn.EMAIL, Fault.BAD_EMAIL, email);
            email = "";
        }
        return line(email, fullName(firstName, lastName), new RosterRow.Guardian(email, firstName, lastName, child));
    }

    private RosterLine course() {
        String code = required(RosterColumn.COURSE);
        var course = new RosterRow.Course(
                code, cell(RosterColumn.CLASS, Function.identity()), cell(RosterColumn.TEACHER, Function.identity()));
        return line(code, code, course);
    }

    private RosterLine line(String key, String label, RosterRow content) {
        Optional<RosterRow> good = problems.isEmpty() ? Optional.of(content) : Optional.empty();
        return new RosterLine(file, row.line(), key, label, good, problems, headings);
    }

    private void checkWidth() {
        int width = headings.headings().size();
        boolean tooWide = row.values().stream().skip(width).anyMatch(value -> !value.isBlank());
        if (tooWide) {
            problems.add(new Problem(file, row.line(), "", Fault.TOO_MANY_FIELDS, List.of(String.valueOf(width))));
        }
    }

    private String required(RosterColumn column) {
        String value = checked(column);
        if (value.isEmpty()
                && problems.stream().noneMatch(problem -> problem.column().equals(headings.of(column)))) {
            complain(column, Fault.MISSING);
        }
        return value;
    }

    private <T> Cell<T> cell(RosterColumn column, Function<String, T> meaning) {
        String value = checked(column);
        return new Cell<>(
                headings.mapping().has(column), value.isEmpty() ? Optional.empty() : Optional.of(meaning.apply(value)));
    }

    private Cell<LocalDate> birthDate() {
        Cell<String> text = cell(RosterColumn.BIRTH_DATE, Function.identity());
        return new Cell<>(text.said(), text.value().flatMap(this::date));
    }

    private Optional<LocalDate> date(String text) {
        try {
            LocalDate date = LocalDate.parse(text, GERMAN_DATE.matcher(text).matches() ? GERMAN : ISO);
            if (!PersonDetails.isPlausible(date, today)) {
                complain(RosterColumn.BIRTH_DATE, Fault.IMPLAUSIBLE_DATE, text);
            }
            return Optional.of(date);
        } catch (DateTimeException noDate) {
            complain(RosterColumn.BIRTH_DATE, Fault.BAD_DATE, text);
            return Optional.empty();
        }
    }

    /** The value in the one form in which it is stored and compared, or nothing if it can't be. */
    private String checked(RosterColumn column) {
        Integer position = headings.mapping().positions().get(column);
        if (position == null) {
            return "";
        }
        TypedLine line = new TypedLine(row.value(position));
        String value = line.text();
        if (line.isLongerThan(column.maximumLength())) {
            complain(column, Fault.TOO_LONG, String.valueOf(value.length()), String.valueOf(column.maximumLength()));
            return "";
        }
        if (value.indexOf('\uFFFD') >= 0) {
            complain(column, Fault.UNREADABLE_CHARACTER);
            return "";
        }
        if (line.hasControlCharacters()) {
            complain(column, Fault.CONTROL_CHARACTER);
            return "";
        }
        return value;
    }

    private void complain(RosterColumn column, Fault fault, String... details) {
        problems.add(new Problem(file, row.line(), headings.of(column), fault, List.of(details)));
    }

    private static String fullName(String firstName, String lastName) {
        return (firstName + " " + lastName).strip();
    }
}
