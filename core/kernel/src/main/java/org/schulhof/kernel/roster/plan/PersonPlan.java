package org.schulhof.kernel.roster.plan;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.schulhof.api.person.Role;
import org.schulhof.kernel.person.AccountNames;
import org.schulhof.kernel.roster.file.Fault;
import org.schulhof.kernel.roster.file.Problem;
import org.schulhof.kernel.roster.file.RosterKind;
import org.schulhof.kernel.roster.file.RosterLine;

/** What planning people of any kind has in common: accounts, comparing before and after, leaving. */
final class PersonPlan {

    private final Draft draft;
    private final AccountNames accounts;
    private final ImportOptions options;

    PersonPlan(Draft draft, AccountNames accounts, ImportOptions options) {
        this.draft = draft;
        this.accounts = accounts;
        this.options = options;
    }

    /** The person under the name that the row gives; new ones get an account. */
    PersonState named(PersonKey key, String firstName, String lastName) {
        Optional<PersonState> known = draft.person(key);
        if (known.isEmpty()) {
            return new PersonState(
                    firstName,
                    lastName,
                    accounts.assign(firstName, lastName),
                    Optional.empty(),
                    Optional.empty(),
                    true);
        }
        PersonState renamed = known.get().named(firstName, lastName);
        if (!options.accountsFollowNames() || renamed.equals(known.get())) {
            return renamed;
        }
        return accounts.reassign(renamed.account(), firstName, lastName)
                .map(renamed::withAccount)
                .orElse(renamed);
    }

    static List<Change> changes(Optional<PersonState> before, PersonState after) {
        List<Change> changes = new ArrayList<>();
        add(changes, Change.Field.FIRST_NAME, before.map(PersonState::firstName), Optional.of(after.firstName()));
        add(changes, Change.Field.LAST_NAME, before.map(PersonState::lastName), Optional.of(after.lastName()));
        add(changes, Change.Field.ACCOUNT, before.map(PersonState::account), Optional.of(after.account()));
        add(
                changes,
                Change.Field.BIRTH_DATE,
                before.flatMap(PersonState::birthDate).map(Object::toString),
                after.birthDate().map(Object::toString));
        add(changes, Change.Field.ABBREVIATION, before.flatMap(PersonState::abbreviation), after.abbreviation());
        if (before.isPresent() && before.get().active() != after.active()) {
            changes.add(status(after.active()));
        }
        return changes;
    }

    static void add(List<Change> changes, Change.Field field, Optional<String> before, Optional<String> after) {
        if (!before.equals(after)) {
            changes.add(new Change(field, before.orElse(""), after.orElse("")));
        }
    }

    static Set<Outcome> outcomes(boolean created, List<Change> changes) {
        if (created) {
            return EnumSet.of(Outcome.CREATED);
        }
        Set<Outcome> outcomes = EnumSet.noneOf(Outcome.class);
        changes.forEach(change -> outcomes.add(change.field() == Change.Field.CLASS ? Outcome.MOVED : Outcome.CHANGED));
        return outcomes.isEmpty() ? EnumSet.of(Outcome.UNCHANGED) : outcomes;
    }

    static PlannedRow row(
            RosterKind kind, RosterLine line, String account, Set<Outcome> outcomes, List<Change> changes) {
        return new PlannedRow(
                kind, line.file(), line.line(), line.key(), line.label(), account, outcomes, changes, List.of());
    }

    static PlannedRow refused(RosterKind kind, RosterLine line, List<Problem> problems) {
        return new PlannedRow(
                kind,
                line.file(),
                line.line(),
                line.key(),
                line.label(),
                "",
                EnumSet.of(Outcome.REFUSED),
                List.of(),
                problems);
    }

    /**
     * Lets everybody leave who is not on the full list. A line that nobody can be recognised in might be about any of
     * them; then all stay.
     */
    List<PlannedRow> leaving(RosterKind kind, Role role, List<RosterLine> fullList) {
        if (fullList.stream().anyMatch(line -> line.key().isEmpty())) {
            return List.of();
        }
        Set<String> listed = new HashSet<>();
        fullList.forEach(line -> listed.add(line.key()));
        List<PlannedRow> rows = new ArrayList<>();
        for (PersonKey key : draft.people(role)) {
            if (draft.isActive(key) && !listed.contains(key.key())) {
                List<Change> changes = new ArrayList<>();
                Change.Field field = kind == RosterKind.TEACHERS ? Change.Field.CLASS_LEAD : Change.Field.CLASS;
                add(changes, field, joined(draft.classesOf(key)), Optional.empty());
                changes.add(status(false));
                draft.leave(key);
                rows.add(withoutLine(kind, key, EnumSet.of(Outcome.LEFT), changes));
            }
        }
        return rows;
    }

    PlannedRow withoutLine(RosterKind kind, PersonKey key, Set<Outcome> outcomes, List<Change> changes) {
        PersonState state = draft.person(key).orElseThrow();
        return new PlannedRow(kind, "", 0, key.key(), state.name(), state.account(), outcomes, changes, List.of());
    }

    static Optional<Problem> notice(RosterKind kind, List<RosterLine> fullList) {
        return fullList.stream()
                .filter(line -> line.key().isEmpty())
                .findFirst()
                .map(line -> new Problem(line.file(), line.line(), "", Fault.NOBODY_LEAVES, List.of(kind.name())));
    }

    static Change status(boolean active) {
        return active
                ? new Change(Change.Field.STATUS, Change.Status.LEFT.name(), Change.Status.ACTIVE.name())
                : new Change(Change.Field.STATUS, Change.Status.ACTIVE.name(), Change.Status.LEFT.name());
    }

    static Optional<String> joined(Set<String> names) {
        return names.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", names));
    }
}
