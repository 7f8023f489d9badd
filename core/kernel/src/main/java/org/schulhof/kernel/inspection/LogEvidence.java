package org.schulhof.kernel.inspection;

import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.schulhof.api.inspection.Inquiry;
import org.schulhof.kernel.inspection.LogExtracts.Extract;
import org.schulhof.log.SealedLog;

/** Writes the entries of logs, a table each. */
record LogEvidence(LogExtracts logs, EvidenceArchive archive) {

    private static final int AT_ONCE = 1000;

    /** @return how many entries there were */
    int write(SealedLog log, Inquiry inquiry) throws IOException {
        return switch (log) {
            case SIGN_IN ->
                write(
                        "sign-ins",
                        List.of("at", "account", "protocol", "address", "outcome"),
                        logs.signIns(inquiry),
                        e -> row(e.at(), e.account(), e.protocol(), e.address(), e.outcome()));
            case HTTP ->
                write(
                        "requests",
                        List.of("at", "person", "method", "path", "status", "address"),
                        logs.requests(inquiry),
                        e -> row(e.at(), e.personId().orElse(null), e.method(), e.path(), e.status(), e.address()));
            case ADMINISTRATION ->
                write(
                        "administration",
                        List.of("at", "actor", "action", "subject", "before", "after"),
                        logs.administration(inquiry),
                        e -> row(
                                e.at(),
                                e.actorId().orElse(null),
                                e.action(),
                                e.subject(),
                                e.before().orElse(null),
                                e.after().orElse(null)));
        };
    }

    private <T> int write(String name, List<String> columns, Extract<T> extract, Function<T, Object[]> row)
            throws IOException {
        StringBuilder table = new StringBuilder();
        CSVPrinter printer = new CSVPrinter(table, CSVFormat.RFC4180);
        printer.printRecord(columns);
        int written = 0;
        List<T> some;
        do {
            some = extract.page(written, AT_ONCE);
            for (T entry : some) {
                printer.printRecord(row.apply(entry));
            }
            written += some.size();
        } while (some.size() == AT_ONCE);
        archive.add("logs/" + name + ".csv", table.toString());
        return written;
    }

    private static @Nullable Object[] row(@Nullable Object... cells) {
        return cells;
    }
}
