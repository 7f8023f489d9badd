package org.schulhof.kernel.roster.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.schulhof.api.person.Role;
import org.schulhof.kernel.roster.file.Fault;
import org.schulhof.kernel.roster.file.Problem;
import org.schulhof.kernel.roster.file.RosterColumn;
import org.schulhof.kernel.roster.file.RosterKind;
import org.schulhof.kernel.roster.file.RosterLine;
import org.schulhof.kernel.roster.file.RosterRow;

/** Teachers come and leave, and own the classes that they lead: their list is complete. */
final class TeacherPlan {

    private final Draft draft;
    private final PersonPlan people;

    TeacherPlan(Draft draft, PersonPlan people) {
        this.draft = draft;
        this.people = people;
    }

    List<PlannedRow> plan(List<RosterLine> lines) {
        Repetitions ids = Repetitions.ofKeys(RosterColumn.TEACHER_ID, lines);
        Repetitions abbreviations = new Repetitions(
                RosterColumn.ABBREVIATION,
                lines,
                line -> line.row()
                        .map(RosterRow.Teacher.class::cast)
                        .flatMap(teacher -> teacher.abbreviation().value()));
        List<PlannedRow> rows = new ArrayList<>();
        for (RosterLine line : lines) {
            List<Problem> problems = new ArrayList<>(line.problems());
            ids.of(line).ifPresent(problems::add);
            abbreviations.of(line).ifPresent(problems::add);
            line.row()
                    .map(RosterRow.Teacher.class::cast)
                    .ifPresent(teacher -> problems.addAll(unknownClasses(line, teacher)));
            rows.add(
                    problems.isEmpty()
                            ? take(line, (RosterRow.Teacher) line.row().orElseThrow())
                            : PersonPlan.refused(RosterKind.TEACHERS, line, problems));
        }
        rows.addAll(people.leaving(RosterKind.TEACHERS, Role.TEACHER, lines));
        return rows;
    }

    private List<Problem> unknownClasses(RosterLine line, RosterRow.Teacher teacher) {
        return teacher.classesLed().value().orElse(List.of()).stream()
                .filter(name -> draft.findClass(name).isEmpty())
                .map(name -> line.problem(RosterColumn.CLASS_LEAD, Fault.UNKNOWN_CLASS, name))
                .toList();
    }

    private PlannedRow take(RosterLine line, RosterRow.Teacher teacher) {
        PersonKey key = new PersonKey(Role.TEACHER, teacher.id());
        Optional<PersonState> before = draft.person(key);
        SortedSet<String> ledBefore = draft.classesOf(key);

        PersonState named = people.named(key, teacher.firstName(), teacher.lastName());
        PersonState after = named.abbreviated(teacher.abbreviation().or(named.abbreviation()))
                .active(true);
        draft.put(key, after);
        if (teacher.classesLed().said()) {
            draft.setClassesOf(key, new TreeSet<>(teacher.classesLed().value().orElse(List.of())));
        }

        List<Change> changes = PersonPlan.changes(before, after);
        PersonPlan.add(
                changes,
                Change.Field.CLASS_LEAD,
                PersonPlan.joined(ledBefore),
                PersonPlan.joined(draft.classesOf(key)));
        return PersonPlan.row(
                RosterKind.TEACHERS, line, after.account(), PersonPlan.outcomes(before.isEmpty(), changes), changes);
    }
}
