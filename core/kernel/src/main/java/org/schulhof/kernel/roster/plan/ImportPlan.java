package org.schulhof.kernel.roster.plan;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.schulhof.api.person.Role;
import org.schulhof.kernel.person.AccountNames;
import org.schulhof.kernel.roster.file.Problem;
import org.schulhof.kernel.roster.file.RosterFile;
import org.schulhof.kernel.roster.file.RosterKind;
import org.schulhof.kernel.roster.file.RosterLine;

/**
 * The dry run: all that an import would do, row by row, and the very writes that do it.
 *
 * @param fileProblems what keeps a whole file from being read; as long as there is one, nothing can be confirmed
 * @param notices what the administrator should know, but that keeps nothing back
 * @param departures kinds of which so many would leave that it must be confirmed on its own
 * @param strangers kinds of which so many would become somebody else that it must be confirmed on its own
 */
public record ImportPlan(
        List<PlannedRow> rows,
        Writes writes,
        List<Problem> fileProblems,
        List<Problem> notices,
        List<Departure> departures,
        List<Strangers> strangers) {

    /** An unusual part of everybody would leave: probably the file isn't the full list. */
    public record Departure(RosterKind kind, long leaving, long present) {

        private static final int USUAL_PART = 3;

        private boolean isUnusual() {
            return leaving * USUAL_PART > present;
        }
    }

    public ImportPlan {
        rows = List.copyOf(rows);
        fileProblems = List.copyOf(fileProblems);
        notices = List.copyOf(notices);
        departures = List.copyOf(departures);
        strangers = List.copyOf(strangers);
    }

    public static ImportPlan of(List<RosterFile> files, School school, ImportOptions options) {
        Draft draft = new Draft(school);
        PersonPlan people = new PersonPlan(draft, new AccountNames(accounts(school)), options);
        GuardianPlan guardians = new GuardianPlan(draft, people);
        Map<RosterKind, List<RosterLine>> lines = linesByKind(files);

        List<PlannedRow> rows = new ArrayList<>();
        ifAny(lines, RosterKind.PUPILS).map(new PupilPlan(draft, people)::plan).ifPresent(rows::addAll);
        ifAny(lines, RosterKind.TEACHERS)
                .map(new TeacherPlan(draft, people)::plan)
                .ifPresent(rows::addAll);
        ifAny(lines, RosterKind.GUARDIANS).map(guardians::plan).ifPresent(rows::addAll);
        rows.addAll(guardians.consequences());
        ifAny(lines, RosterKind.COURSES)
                .map(courses -> new CoursePlan(draft).plan(courses))
                .ifPresent(rows::addAll);
        draft.letCoursesFollowTheirClasses();

        return new ImportPlan(
                rows,
                Writes.between(school, draft.toSchool()),
                files.stream().flatMap(file -> file.problems().stream()).toList(),
                lines.entrySet().stream()
                        .flatMap(entry -> PersonPlan.notice(entry.getKey(), entry.getValue()).stream())
                        .toList(),
                departures(school, rows),
                Strangers.among(rows));
    }

    /** What changes nothing needs no confirmation, and what can't be read gets none. */
    public boolean isConfirmable() {
        return fileProblems.isEmpty() && !writes.isEmpty();
    }

    public Set<Doubt> doubts() {
        Set<Doubt> doubts = EnumSet.noneOf(Doubt.class);
        if (!departures.isEmpty()) {
            doubts.add(Doubt.DEPARTURES);
        }
        if (!strangers.isEmpty()) {
            doubts.add(Doubt.STRANGERS);
        }
        return doubts;
    }

    public long count(RosterKind kind, Outcome outcome) {
        return rows.stream()
                .filter(row -> row.kind() == kind && row.is(outcome))
                .count();
    }

    public long count(Outcome outcome) {
        return rows.stream().filter(row -> row.is(outcome)).count();
    }

    /** Everything that is wrong, in one list: by file and line. */
    public List<Problem> problems() {
        return Stream.concat(fileProblems.stream(), rows.stream().flatMap(row -> row.problems().stream()))
                .sorted(Comparator.comparing(Problem::file).thenComparing(Problem::line))
                .toList();
    }

    /** Equal for equal plans: proves that what is carried out is what was shown. */
    public String fingerprint() {
        try {
            byte[] whole = (rows.toString() + writes).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(whole));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static Set<String> accounts(School school) {
        return Stream.concat(
                        school.otherAccounts().stream(),
                        school.people().values().stream().map(PersonState::account))
                .collect(Collectors.toSet());
    }

    /** Only of files that can be read; several of one kind are one list. */
    private static Map<RosterKind, List<RosterLine>> linesByKind(List<RosterFile> files) {
        Map<RosterKind, List<RosterLine>> lines = new EnumMap<>(RosterKind.class);
        files.stream()
                .filter(file -> file.problems().isEmpty())
                .forEach(file -> lines.computeIfAbsent(file.kind().orElseThrow(), none -> new ArrayList<>())
                        .addAll(file.lines()));
        return lines;
    }

    private static Optional<List<RosterLine>> ifAny(Map<RosterKind, List<RosterLine>> lines, RosterKind kind) {
        return Optional.ofNullable(lines.get(kind));
    }

    private static List<Departure> departures(School school, List<PlannedRow> rows) {
        return Map.of(
                        RosterKind.PUPILS, Role.PUPIL,
                        RosterKind.TEACHERS, Role.TEACHER,
                        RosterKind.GUARDIANS, Role.GUARDIAN)
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> new Departure(
                        entry.getKey(),
                        rows.stream()
                                .filter(row -> row.kind() == entry.getKey() && row.is(Outcome.LEFT))
                                .count(),
                        school.people().entrySet().stream()
                                .filter(person -> person.getKey().role() == entry.getValue()
                                        && person.getValue().active())
                                .count()))
                .filter(Departure::isUnusual)
                .toList();
    }
}
