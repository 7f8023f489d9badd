package org.schulhof.kernel.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.schulhof.api.audit.Audit;
import org.schulhof.kernel.roster.file.RosterKind;
import org.schulhof.kernel.roster.plan.Change;
import org.schulhof.kernel.roster.plan.ImportPlan;
import org.schulhof.kernel.roster.plan.Outcome;
import org.schulhof.kernel.roster.plan.PlannedRow;

/** Records an import: as a whole, and each change of what was there before. Who is new is kept with the new account. */
@ApplicationScoped
public class ImportAudit {

    private final Audit audit;

    @Inject
    public ImportAudit(Audit audit) {
        this.audit = audit;
    }

    void record(String files, ImportPlan plan) {
        audit.record("roster.import", files, null, counts(plan));
        Set<String> newPeople = plan.writes().newPeople().stream()
                .map(person -> person.state().account())
                .collect(Collectors.toSet());
        plan.rows().stream()
                .filter(row -> !newPeople.contains(row.account()))
                .filter(row ->
                        Stream.of(Outcome.CHANGED, Outcome.MOVED, Outcome.LEFT).anyMatch(row::is))
                .forEach(row -> audit.record(
                        row.is(Outcome.LEFT) ? "roster.leave" : "roster.change",
                        row.label() + " (" + row.key() + ")",
                        values(row, Change::before),
                        values(row, Change::after)));
    }

    private static String counts(ImportPlan plan) {
        return Arrays.stream(RosterKind.values())
                .flatMap(kind -> Arrays.stream(Outcome.values())
                        .filter(outcome -> plan.count(kind, outcome) > 0)
                        .map(outcome -> kind + " " + outcome + " " + plan.count(kind, outcome)))
                .collect(Collectors.joining(", "));
    }

    private static String values(PlannedRow row, Function<Change, String> value) {
        return row.changes().stream()
                .map(change -> change.field() + " " + value.apply(change))
                .collect(Collectors.joining(", "));
    }
}
