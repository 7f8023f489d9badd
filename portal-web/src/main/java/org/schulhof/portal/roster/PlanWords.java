package org.schulhof.portal.roster;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.schulhof.kernel.roster.file.Problem;
import org.schulhof.kernel.roster.file.RosterKind;
import org.schulhof.kernel.roster.file.RosterTexts;
import org.schulhof.kernel.roster.plan.Change;
import org.schulhof.kernel.roster.plan.Doubt;
import org.schulhof.kernel.roster.plan.ImportPlan;
import org.schulhof.kernel.roster.plan.Outcome;
import org.schulhof.kernel.roster.plan.PlannedRow;
import org.schulhof.kernel.roster.plan.Strangers;
import org.schulhof.portal.frame.PortalTexts;
import org.schulhof.portal.roster.PlanRow.Detail;

/** Says in the reader's language what a plan says. */
final class PlanWords {

    private final RosterTexts rosterTexts;
    private final PortalTexts texts;
    private final DateTimeFormatter days;

    PlanWords(Locale locale, PortalTexts texts) {
        this.rosterTexts = new RosterTexts(locale);
        this.texts = texts;
        this.days = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale);
    }

    PlanRow row(PlannedRow row) {
        List<Detail> details = new ArrayList<>();
        row.problems().forEach(problem -> details.add(reason(problem)));
        row.changes().stream().filter(change -> !isObvious(row, change)).forEach(change -> details.add(detail(change)));
        return new PlanRow(
                row.line() == 0 ? "" : texts.with("import.place", row.file(), row.line()),
                rosterTexts.kind(row.kind()),
                row.label(),
                row.key(),
                row.account(),
                row.outcomes().stream().map(Outcome::name).toList(),
                details);
    }

    /** The name of somebody new stands in the row anyway. */
    private static boolean isObvious(PlannedRow row, Change change) {
        return row.is(Outcome.CREATED)
                && (change.field() == Change.Field.FIRST_NAME
                        || change.field() == Change.Field.LAST_NAME
                        || change.field() == Change.Field.ACCOUNT);
    }

    private Detail reason(Problem problem) {
        return new Detail(problem.column(), "", rosterTexts.sentence(problem), true);
    }

    String sentence(Problem problem) {
        return rosterTexts.sentence(problem);
    }

    String kind(RosterKind kind) {
        return rosterTexts.kind(kind);
    }

    PlanDoubt doubt(Doubt doubt, ImportPlan plan) {
        Stream<String> sentences =
                switch (doubt) {
                    case DEPARTURES -> plan.departures().stream().map(this::sentence);
                    case STRANGERS -> plan.strangers().stream().map(this::sentence);
                };
        return new PlanDoubt(doubt, sentences.toList());
    }

    private String sentence(ImportPlan.Departure departure) {
        return texts.with("import.departure", kind(departure.kind()), departure.leaving(), departure.present());
    }

    private String sentence(Strangers strangers) {
        return texts.with("import.strangers", kind(strangers.kind()), strangers.renamed(), strangers.known());
    }

    private Detail detail(Change change) {
        return new Detail(
                texts.get("import.field." + change.field()),
                value(change.field(), change.before()),
                value(change.field(), change.after()),
                false);
    }

    private String value(Change.Field field, String value) {
        if (value.isEmpty()) {
            return "";
        }
        return switch (field) {
            case BIRTH_DATE -> days.format(LocalDate.parse(value));
            case STATUS -> texts.get("import.status." + value);
            default -> value;
        };
    }
}
