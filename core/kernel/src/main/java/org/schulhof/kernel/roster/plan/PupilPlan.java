package org.schulhof.kernel.roster.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import org.schulhof.api.person.Role;
import org.schulhof.kernel.roster.file.Problem;
import org.schulhof.kernel.roster.file.RosterColumn;
import org.schulhof.kernel.roster.file.RosterKind;
import org.schulhof.kernel.roster.file.RosterLine;
import org.schulhof.kernel.roster.file.RosterRow;

/** Pupils come, move between classes and leave: their list is complete. */
final class PupilPlan {

    private final Draft draft;
    private final PersonPlan people;

    PupilPlan(Draft draft, PersonPlan people) {
        this.draft = draft;
        this.people = people;
    }

    List<PlannedRow> plan(List<RosterLine> lines) {
        Repetitions repetitions = Repetitions.ofKeys(RosterColumn.PUPIL_NUMBER, lines);
        List<PlannedRow> rows = new ArrayList<>();
        for (RosterLine line : lines) {
            List<Problem> problems = new ArrayList<>(line.problems());
            repetitions.of(line).ifPresent(problems::add);
            rows.add(
                    problems.isEmpty()
                            ? take(line, (RosterRow.Pupil) line.row().orElseThrow())
                            : PersonPlan.refused(RosterKind.PUPILS, line, problems));
        }
        rows.addAll(people.leaving(RosterKind.PUPILS, Role.PUPIL, lines));
        return rows;
    }

    private PlannedRow take(RosterLine line, RosterRow.Pupil pupil) {
        PersonKey key = new PersonKey(Role.PUPIL, pupil.number());
        Optional<PersonState> before = draft.person(key);
        SortedSet<String> classesBefore = draft.classesOf(key);

        PersonState named = people.named(key, pupil.firstName(), pupil.lastName());
        PersonState after =
                named.bornOn(pupil.birthDate().or(named.birthDate())).active(true);
        draft.put(key, after);
        if (pupil.schoolClass().said()) {
            draft.setClassesOf(key, pupil.schoolClass().value().map(Set::of).orElse(Set.of()));
        }

        List<Change> changes = PersonPlan.changes(before, after);
        PersonPlan.add(
                changes, Change.Field.CLASS, PersonPlan.joined(classesBefore), PersonPlan.joined(draft.classesOf(key)));
        return PersonPlan.row(
                RosterKind.PUPILS, line, after.account(), PersonPlan.outcomes(before.isEmpty(), changes), changes);
    }
}
