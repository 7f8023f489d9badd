package org.schulhof.portal.api;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.schulhof.kernel.roster.file.Fault;
import org.schulhof.kernel.roster.file.Problem;
import org.schulhof.kernel.roster.file.RosterKind;
import org.schulhof.kernel.roster.file.RosterTexts;
import org.schulhof.kernel.roster.plan.Change;
import org.schulhof.kernel.roster.plan.Doubt;
import org.schulhof.kernel.roster.plan.ImportPlan;
import org.schulhof.kernel.roster.plan.Outcome;
import org.schulhof.kernel.roster.plan.PlannedRow;

/** The dry run of an import. */
@Schema(name = "ImportPlan")
public record ImportPlanView(
        @Schema(description = "Proves, when the plan is to be carried out, that it is this one")
        String fingerprint,

        @Schema(description = "False if a file can't be read, or nothing would change")
        boolean confirmable,

        @Schema(description = "What is probably a mistake and has to be confirmed by itself")
        Set<Doubt> doubts,

        @Schema(description = "How many of which kind have which outcome")
        List<Count> counts,

        @Schema(description = "What would happen; who stays as they are is only counted")
        List<Row> rows,

        @Schema(description = "What is wrong, by file and line")
        List<ProblemView> problems,

        @Schema(description = "What one should know, but keeps nothing back")
        List<ProblemView> notices) {

    static ImportPlanView of(ImportPlan plan, Locale locale) {
        RosterTexts texts = new RosterTexts(locale);
        return new ImportPlanView(
                plan.fingerprint(),
                plan.isConfirmable(),
                plan.doubts(),
                counts(plan),
                plan.rows().stream()
                        .filter(row -> !row.is(Outcome.UNCHANGED))
                        .map(Row::of)
                        .toList(),
                views(plan.problems(), texts),
                views(plan.notices(), texts));
    }

    private static List<Count> counts(ImportPlan plan) {
        return Stream.of(RosterKind.values())
                .flatMap(kind ->
                        Stream.of(Outcome.values()).map(outcome -> new Count(kind, outcome, plan.count(kind, outcome))))
                .filter(count -> count.number() > 0)
                .toList();
    }

    private static List<ProblemView> views(Collection<Problem> problems, RosterTexts texts) {
        return problems.stream().map(problem -> ProblemView.of(problem, texts)).toList();
    }

    @Schema(name = "ImportCount")
    public record Count(RosterKind kind, Outcome outcome, long number) {}

    @Schema(name = "ImportRow")
    public record Row(
            RosterKind kind,

            @Schema(description = "Missing if no file names them") @Nullable
            String file,

            @Schema(description = "From 1; missing if no file names them") @Nullable
            Integer line,

            @Schema(description = "By which the row is known again")
            String key,

            @Schema(description = "The person's name, or the course")
            String label,

            @Schema(description = "The person's account, missing for courses and what is refused") @Nullable
            String account,

            Set<Outcome> outcomes,
            List<ChangeView> changes) {

        static Row of(PlannedRow row) {
            return new Row(
                    row.kind(),
                    row.file().isEmpty() ? null : row.file(),
                    row.line() == 0 ? null : row.line(),
                    row.key(),
                    row.label(),
                    row.account().isEmpty() ? null : row.account(),
                    row.outcomes(),
                    row.changes().stream()
                            .map(change -> new ChangeView(change.field(), change.before(), change.after()))
                            .toList());
        }
    }

    @Schema(name = "ImportChange")
    public record ChangeView(
            Change.Field field,
            @Schema(description = "Empty if it is new") String before,
            @Schema(description = "Empty if it ends") String after) {}

    @Schema(name = "ImportProblem")
    public record ProblemView(
            String file,

            @Schema(description = "From 1; missing if it concerns the whole file") @Nullable
            Integer line,

            @Schema(description = "The column's heading; missing if it concerns the whole row") @Nullable
            String column,

            Fault code,

            @Schema(description = "The same as a sentence, in the language of Accept-Language")
            String detail) {

        static ProblemView of(Problem problem, RosterTexts texts) {
            return new ProblemView(
                    problem.file(),
                    problem.line() == 0 ? null : problem.line(),
                    problem.column().isEmpty() ? null : problem.column(),
                    problem.fault(),
                    texts.sentence(problem));
        }
    }
}
