package org.schulhof.launcher;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.schulhof.log.Break;
import org.schulhof.log.SealedLog;
import org.schulhof.log.Verdict;
import org.schulhof.log.Verifier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Checks the logs in the database itself, so that it does not need to believe the portal. Exit status 1 for a break. */
@Command(name = "verify-log", resourceBundle = Messages.BUNDLE, mixinStandardHelpOptions = true)
final class VerifyLog implements Callable<Integer> {

    private static final int BROKEN = 1;

    @Mixin
    private Schulhof.Folder folder = new Schulhof.Folder();

    @Option(names = "--port", paramLabel = "N", defaultValue = "8080", descriptionKey = "option.verifyPort")
    private int port;

    @Option(names = "--jdbc-url", paramLabel = "URL", descriptionKey = "option.jdbcUrl")
    private @Nullable String jdbcUrl;

    @Override
    public Integer call() throws IOException {
        DataFolder data = folder.existing();
        return new KnownDatabase(data, port, jdbcUrl).with(database -> verify(data, database));
    }

    private static int verify(DataFolder data, Database database) throws IOException {
        Verifier verifier = new Verifier(data.logKey(), data.logHeads());
        long entries = 0;
        long seals = 0;
        try (Connection connection =
                DriverManager.getConnection(database.url(), database.user(), database.password())) {
            for (SealedLog log : SealedLog.values()) {
                Verdict verdict = verifier.verify(log, connection);
                if (!verdict.isWhole()) {
                    System.out.println(sentence(log, verdict.firstBreak().orElseThrow()));
                    return BROKEN;
                }
                entries += verdict.entries();
                seals += verdict.seals();
            }
        } catch (SQLException e) {
            throw new StartFailure(e, "verify.failed", database.url(), String.valueOf(e.getMessage()));
        }
        System.out.println(Messages.text("verify.whole", entries, seals));
        return CommandLine.ExitCode.OK;
    }

    private static String sentence(SealedLog log, Break found) {
        String what = Messages.text("verify.break." + found.kind());
        String name = Messages.text("verify.log." + log);
        return found.from().isPresent()
                ? Messages.text("verify.brokenAt", name, found.seal(), time(found.from()), time(found.to()), what)
                : Messages.text("verify.broken", name, found.seal(), what);
    }

    private static String time(Optional<Instant> instant) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM)
                .withLocale(Locale.getDefault())
                .withZone(ZoneId.systemDefault())
                .format(instant.orElseThrow());
    }
}
