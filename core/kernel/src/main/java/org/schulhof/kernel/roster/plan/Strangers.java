package org.schulhof.kernel.roster.plan;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.schulhof.kernel.roster.file.RosterKind;
import org.schulhof.kernel.text.SearchText;

/**
 * Many people of a list have the numbers of people who are here, but nothing of their names: probably it is the list of
 * another school, which counts its people the same way. Carried out, it would hand accounts to strangers.
 *
 * @param renamed how many would get another name
 * @param known how many of the list have the number of somebody who is here
 */
public record Strangers(RosterKind kind, long renamed, long known) {

    /** So few may be corrections. */
    private static final int USUAL_NUMBER = 4;

    private static final int USUAL_PART = 3;

    static List<Strangers> among(List<PlannedRow> rows) {
        return Arrays.stream(RosterKind.values())
                .map(kind -> of(kind, rows))
                .filter(Strangers::areUnusual)
                .toList();
    }

    private static Strangers of(RosterKind kind, List<PlannedRow> rows) {
        List<PlannedRow> known = rows.stream()
                .filter(row -> row.kind() == kind && row.line() > 0)
                .filter(row -> !row.is(Outcome.CREATED) && !row.is(Outcome.REFUSED))
                .toList();
        return new Strangers(kind, people(known.stream().filter(Strangers::isSomebodyElse)), people(known.stream()));
    }

    /** Guardians have a row for each child. */
    private static long people(Stream<PlannedRow> rows) {
        return rows.map(PlannedRow::key).distinct().count();
    }

    /** Who marries keeps the first name, and who is misspelt keeps most of both. */
    private static boolean isSomebodyElse(PlannedRow row) {
        Optional<Change> first = change(row, Change.Field.FIRST_NAME);
        Optional<Change> last = change(row, Change.Field.LAST_NAME);
        return first.isPresent()
                && last.isPresent()
                && Collections.disjoint(
                        words(first.get(), last.get(), Change::before), words(first.get(), last.get(), Change::after));
    }

    private static Optional<Change> change(PlannedRow row, Change.Field field) {
        return row.changes().stream().filter(change -> change.field() == field).findFirst();
    }

    private static Set<String> words(Change first, Change last, Function<Change, String> value) {
        return Stream.of(first, last)
                .flatMap(change -> SearchText.words(value.apply(change)).stream())
                .collect(Collectors.toSet());
    }

    private boolean areUnusual() {
        return renamed > USUAL_NUMBER && renamed * USUAL_PART > known;
    }
}
