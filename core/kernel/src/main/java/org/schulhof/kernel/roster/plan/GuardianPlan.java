package org.schulhof.kernel.roster.plan;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.schulhof.api.person.Role;
import org.schulhof.kernel.roster.file.Fault;
import org.schulhof.kernel.roster.file.Problem;
import org.schulhof.kernel.roster.file.RosterColumn;
import org.schulhof.kernel.roster.file.RosterKind;
import org.schulhof.kernel.roster.file.RosterLine;
import org.schulhof.kernel.roster.file.RosterRow;

/**
 * Guardians and their children. The list is complete: what it doesn't name ends, for children who are at the school.
 * Guardians stay as long as one of their children does.
 */
final class GuardianPlan {

    private final Draft draft;
    private final PersonPlan people;
    private final Map<PersonKey, List<PersonKey>> endedChildren = new TreeMap<>();

    GuardianPlan(Draft draft, PersonPlan people) {
        this.draft = draft;
        this.people = people;
    }

    List<PlannedRow> plan(List<RosterLine> lines) {
        Repetitions links = new Repetitions(
                RosterColumn.CHILD_NUMBER,
                lines,
                line -> line.row()
                        .map(RosterRow.Guardian.class::cast)
                        .map(guardian -> String.join(" ", guardian.email(), guardian.childNumber(), line.label())));
        Map<String, List<RosterLine>> byAddress = lines.stream()
                .filter(line -> line.row().isPresent())
                .collect(Collectors.groupingBy(RosterLine::key, LinkedHashMap::new, Collectors.toList()));
        List<PlannedRow> rows = new ArrayList<>();
        for (RosterLine line : lines) {
            List<Problem> problems = new ArrayList<>(line.problems());
            links.of(line).ifPresent(problems::add);
            line.row().map(RosterRow.Guardian.class::cast).ifPresent(guardian -> {
                anotherName(line, byAddress.get(line.key())).ifPresent(problems::add);
                wrongChild(line, guardian).ifPresent(problems::add);
            });
            rows.add(
                    problems.isEmpty()
                            ? take(line, (RosterRow.Guardian) line.row().orElseThrow())
                            : PersonPlan.refused(RosterKind.GUARDIANS, line, problems));
        }
        endWhatIsNotListed(lines);
        return rows;
    }

    /** One address is one person: rows that give it several names are all refused, nobody can tell which is right. */
    private static Optional<Problem> anotherName(RosterLine line, List<RosterLine> sameAddress) {
        return sameAddress.stream()
                .filter(other -> !other.label().equals(line.label()))
                .findFirst()
                .map(other -> line.problem(
                        RosterColumn.EMAIL,
                        Fault.ANOTHER_NAME,
                        line.key(),
                        other.label(),
                        String.valueOf(other.line())));
    }

    private Optional<Problem> wrongChild(RosterLine line, RosterRow.Guardian guardian) {
        PersonKey child = new PersonKey(Role.PUPIL, guardian.childNumber());
        if (draft.person(child).isEmpty()) {
            return Optional.of(line.problem(RosterColumn.CHILD_NUMBER, Fault.UNKNOWN_CHILD, child.key()));
        }
        PersonKey key = new PersonKey(Role.GUARDIAN, guardian.email());
        if (!draft.isActive(child) && !draft.childrenOf(key).contains(child)) {
            return Optional.of(line.problem(RosterColumn.CHILD_NUMBER, Fault.CHILD_HAS_LEFT, child.key()));
        }
        return Optional.empty();
    }

    private PlannedRow take(RosterLine line, RosterRow.Guardian guardian) {
        PersonKey key = new PersonKey(Role.GUARDIAN, guardian.email());
        PersonKey child = new PersonKey(Role.PUPIL, guardian.childNumber());
        Optional<PersonState> before = draft.person(key);

        PersonState named = people.named(key, guardian.firstName(), guardian.lastName());
        PersonState after = draft.isActive(child) ? named.active(true) : named;
        draft.put(key, after);

        List<Change> changes = PersonPlan.changes(before, after);
        if (draft.childrenOf(key).add(child)) {
            changes.add(new Change(Change.Field.CHILD, "", nameOf(child)));
        }
        return PersonPlan.row(
                RosterKind.GUARDIANS, line, after.account(), PersonPlan.outcomes(before.isEmpty(), changes), changes);
    }

    /** Refused lines protect the guardian they name; a line whose address can't be read might name any. */
    private void endWhatIsNotListed(List<RosterLine> lines) {
        if (lines.stream().anyMatch(line -> line.key().isEmpty())) {
            return;
        }
        Set<GuardianshipLink> listed = new HashSet<>();
        Set<PersonKey> refused = new HashSet<>();
        for (RosterLine line : lines) {
            PersonKey guardian = new PersonKey(Role.GUARDIAN, line.key());
            line.row()
                    .map(RosterRow.Guardian.class::cast)
                    .ifPresentOrElse(
                            row -> listed.add(
                                    new GuardianshipLink(guardian, new PersonKey(Role.PUPIL, row.childNumber()))),
                            () -> refused.add(guardian));
        }
        for (PersonKey guardian : draft.people(Role.GUARDIAN)) {
            List<PersonKey> ended = draft.childrenOf(guardian).stream()
                    .filter(child -> !refused.contains(guardian)
                            && draft.isActive(child)
                            && !listed.contains(new GuardianshipLink(guardian, child)))
                    .toList();
            if (!ended.isEmpty()) {
                draft.childrenOf(guardian).removeAll(ended);
                endedChildren.put(guardian, ended);
            }
        }
    }

    /** What follows for guardians from who is at the school now; also when only pupils were imported. */
    List<PlannedRow> consequences() {
        List<PlannedRow> rows = new ArrayList<>();
        for (PersonKey guardian : draft.people(Role.GUARDIAN)) {
            List<Change> changes = new ArrayList<>();
            endedChildren
                    .getOrDefault(guardian, List.of())
                    .forEach(child -> changes.add(new Change(Change.Field.CHILD, nameOf(child), "")));
            boolean stays = draft.childrenOf(guardian).stream().anyMatch(draft::isActive);
            if (stays != draft.isActive(guardian)) {
                changes.add(PersonPlan.status(stays));
                draft.put(guardian, draft.person(guardian).orElseThrow().active(stays));
                rows.add(people.withoutLine(
                        RosterKind.GUARDIANS, guardian, EnumSet.of(stays ? Outcome.CHANGED : Outcome.LEFT), changes));
            } else if (!changes.isEmpty()) {
                rows.add(people.withoutLine(RosterKind.GUARDIANS, guardian, EnumSet.of(Outcome.CHANGED), changes));
            }
        }
        return rows;
    }

    private String nameOf(PersonKey child) {
        return draft.person(child).orElseThrow().name();
    }
}
