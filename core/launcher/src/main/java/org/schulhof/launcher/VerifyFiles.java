package org.schulhof.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Checks that the content of each file of the portal's is there and is what was stored, by reading all of them. Exit status 1 if
 * one is missing or altered. Contents without a file are no fault: a crash may leave them, and the portal collects them.
 */
@Command(name = "verify-files", resourceBundle = Messages.BUNDLE, mixinStandardHelpOptions = true)
final class VerifyFiles implements Callable<Integer> {

    private static final int BROKEN = 1;
    private static final int ROWS_AT_ONCE = 1000;

    /** What each content should be, and one of the files that have it. */
    private static final String CONTENTS =
            "select sha256, min(size), min(id), count(*) from stored_file group by sha256";

    @Mixin
    private Schulhof.Folder folder = new Schulhof.Folder();

    @Option(names = "--port", paramLabel = "N", defaultValue = "8080", descriptionKey = "option.verifyPort")
    private int port;

    @Option(names = "--jdbc-url", paramLabel = "URL", descriptionKey = "option.jdbcUrl")
    private @Nullable String jdbcUrl;

    @Override
    public Integer call() throws IOException {
        DataFolder data = folder.existing();
        return new KnownDatabase(data, port, jdbcUrl).with(database -> verify(data.contents(), database));
    }

    private static int verify(Path contents, Database database) throws IOException {
        long files = 0;
        long whole = 0;
        long broken = 0;
        try (Connection connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                Statement statement = connection.createStatement()) {
            statement.setFetchSize(ROWS_AT_ONCE);
            try (ResultSet rows = statement.executeQuery(CONTENTS)) {
                while (rows.next()) {
                    String sha256 = rows.getString(1);
                    String state =
                            state(contents.resolve(sha256.substring(0, 2)).resolve(sha256), sha256, rows.getLong(2));
                    files += rows.getLong(4);
                    if (state.equals("WHOLE")) {
                        whole++;
                    } else {
                        broken++;
                        System.out.println(Messages.text(
                                "verifyFiles." + state, sha256, String.valueOf(rows.getLong(3)), rows.getLong(4)));
                    }
                }
            }
        } catch (SQLException e) {
            throw new StartFailure(e, "verifyFiles.failed", database.url(), String.valueOf(e.getMessage()));
        }
        System.out.println(
                Messages.text(broken == 0 ? "verifyFiles.whole" : "verifyFiles.broken", files, whole, broken));
        return broken == 0 ? CommandLine.ExitCode.OK : BROKEN;
    }

    private static String state(Path content, String sha256, long size) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream stream = new DigestInputStream(Files.newInputStream(content), digest)) {
            long read = stream.transferTo(OutputStream.nullOutputStream());
            return read == size && HexFormat.of().formatHex(digest.digest()).equals(sha256) ? "WHOLE" : "ALTERED";
        } catch (NoSuchFileException e) {
            return "MISSING";
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
