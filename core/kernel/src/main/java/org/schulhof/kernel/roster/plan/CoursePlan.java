package org.schulhof.kernel.roster.plan;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.schulhof.api.person.Role;
import org.schulhof.kernel.roster.file.Fault;
import org.schulhof.kernel.roster.file.Problem;
import org.schulhof.kernel.roster.file.RosterColumn;
import org.schulhof.kernel.roster.file.RosterKind;
import org.schulhof.kernel.roster.file.RosterLine;
import org.schulhof.kernel.roster.file.RosterRow;

/** Courses, the class whose pupils they have, and their teacher: the list is complete. */
final class CoursePlan {

    private final Draft draft;
    private final Map<String, PersonKey> teachers;

    CoursePlan(Draft draft) {
        this.draft = draft;
        this.teachers = teachers(draft);
    }

    List<PlannedRow> plan(List<RosterLine> lines) {
        Repetitions codes = new Repetitions(
                RosterColumn.COURSE,
                lines,
                line -> Optional.of(line.key()).filter(key -> !key.isEmpty()).map(GroupNames::folded));
        List<PlannedRow> rows = new ArrayList<>();
        for (RosterLine line : lines) {
            List<Problem> problems = new ArrayList<>(line.problems());
            codes.of(line).ifPresent(problems::add);
            line.row().map(RosterRow.Course.class::cast).ifPresent(course -> problems.addAll(unknown(line, course)));
            rows.add(
                    problems.isEmpty()
                            ? take(line, (RosterRow.Course) line.row().orElseThrow())
                            : PersonPlan.refused(RosterKind.COURSES, line, problems));
        }
        rows.addAll(ended(lines));
        return rows;
    }

    private List<Problem> unknown(RosterLine line, RosterRow.Course course) {
        List<Problem> problems = new ArrayList<>();
        course.schoolClass()
                .value()
                .filter(name -> draft.findClass(name).isEmpty())
                .ifPresent(name -> problems.add(line.problem(RosterColumn.CLASS, Fault.UNKNOWN_CLASS, name)));
        course.teacher()
                .value()
                .filter(name -> teacher(name).isEmpty())
                .ifPresent(name -> problems.add(line.problem(RosterColumn.TEACHER, Fault.UNKNOWN_TEACHER, name)));
        return problems;
    }

    private PlannedRow take(RosterLine line, RosterRow.Course course) {
        GroupKey key = draft.courseOf(course.code());
        Optional<Optional<String>> before = draft.course(key);
        Optional<String> classBefore = before.flatMap(followed -> followed);
        Optional<String> teachersBefore = namesOf(draft.members(key, Role.TEACHER));

        draft.putCourse(key, course.schoolClass().or(classBefore).flatMap(draft::findClass));
        if (course.teacher().said()) {
            setTeacher(key, course.teacher().value().flatMap(this::teacher));
        }

        List<Change> changes = new ArrayList<>();
        PersonPlan.add(
                changes, Change.Field.CLASS, classBefore, draft.course(key).flatMap(followed -> followed));
        PersonPlan.add(changes, Change.Field.TEACHER, teachersBefore, namesOf(draft.members(key, Role.TEACHER)));
        Outcome outcome = before.isEmpty() ? Outcome.CREATED : changes.isEmpty() ? Outcome.UNCHANGED : Outcome.CHANGED;
        return PersonPlan.row(RosterKind.COURSES, line, "", EnumSet.of(outcome), changes);
    }

    /** Who teaches together with the one named stays: the administration exports one teacher only. */
    private void setTeacher(GroupKey course, Optional<PersonKey> teacher) {
        SortedSet<PersonKey> present = draft.members(course, Role.TEACHER);
        if (teacher.filter(present::contains).isEmpty()) {
            present.forEach(former -> draft.quit(former, course));
            teacher.ifPresent(successor -> draft.join(successor, course));
        }
    }

    private List<PlannedRow> ended(List<RosterLine> lines) {
        if (lines.stream().anyMatch(line -> line.key().isEmpty())) {
            return List.of();
        }
        Set<GroupKey> listed =
                lines.stream().map(line -> draft.courseOf(line.key())).collect(Collectors.toSet());
        List<PlannedRow> rows = new ArrayList<>();
        for (GroupKey course : draft.courses()) {
            List<Change> changes = new ArrayList<>();
            PersonPlan.add(
                    changes, Change.Field.CLASS, draft.course(course).flatMap(followed -> followed), Optional.empty());
            PersonPlan.add(
                    changes, Change.Field.TEACHER, namesOf(draft.members(course, Role.TEACHER)), Optional.empty());
            if (!listed.contains(course) && !changes.isEmpty()) {
                draft.endCourse(course);
                rows.add(new PlannedRow(
                        RosterKind.COURSES,
                        "",
                        0,
                        course.key(),
                        course.key(),
                        "",
                        EnumSet.of(Outcome.LEFT),
                        changes,
                        List.of()));
            }
        }
        return rows;
    }

    private Optional<PersonKey> teacher(String abbreviationOrId) {
        return Optional.ofNullable(teachers.get(abbreviationOrId.toLowerCase(Locale.ROOT)))
                .or(() -> Optional.of(new PersonKey(Role.TEACHER, abbreviationOrId))
                        .filter(draft::isActive));
    }

    private Optional<String> namesOf(SortedSet<PersonKey> people) {
        return people.isEmpty()
                ? Optional.empty()
                : Optional.of(people.stream()
                        .map(key -> draft.person(key).orElseThrow().name())
                        .collect(Collectors.joining(", ")));
    }

    /** By abbreviation; one that several have means nobody. */
    private static Map<String, PersonKey> teachers(Draft draft) {
        Map<String, PersonKey> found = new HashMap<>();
        Set<String> ambiguous = new HashSet<>();
        for (PersonKey key : draft.people(Role.TEACHER)) {
            draft.person(key)
                    .filter(PersonState::active)
                    .flatMap(PersonState::abbreviation)
                    .map(abbreviation -> abbreviation.toLowerCase(Locale.ROOT))
                    .ifPresent(abbreviation -> {
                        if (found.put(abbreviation, key) != null) {
                            ambiguous.add(abbreviation);
                        }
                    });
        }
        found.keySet().removeAll(ambiguous);
        return found;
    }
}
