package org.schulhof.launcher;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The database's own tools, speaking to the embedded one that runs on a data folder. */
record DatabaseClient(Distribution distribution, DataFolder data) {

    private static final String SCHEMA_VERSION =
            "select coalesce(max(cast(version as integer)), 0) from core_schema_history where success";

    /** All tables as they are at one moment, while others go on writing. */
    void dump(OutputStream sql) throws IOException {
        Process process = start(
                "mariadb-dump",
                "--single-transaction",
                "--skip-lock-tables",
                "--quick",
                "--hex-blob",
                "--routines",
                "--events",
                "--default-character-set=utf8mb4",
                "schulhof");
        process.getOutputStream().close();
        try (InputStream out = process.getInputStream()) {
            out.transferTo(sql);
        }
        requireSuccess(process, "backup.failed");
    }

    /** The version of the core's tables. */
    int schema() throws IOException {
        Process process = start("mariadb", "--batch", "--skip-column-names", "--execute=" + SCHEMA_VERSION, "schulhof");
        process.getOutputStream().close();
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        try (InputStream out = process.getInputStream()) {
            out.transferTo(answer);
        }
        requireSuccess(process, "backup.failed");
        return Integer.parseInt(answer.toString(StandardCharsets.US_ASCII).strip());
    }

    void load(InputStream sql) throws IOException {
        Process process = start("mariadb", "--default-character-set=utf8mb4", "schulhof");
        process.getInputStream().close();
        IOException broken = null;
        try (OutputStream in = process.getOutputStream()) {
            sql.transferTo(in);
        } catch (IOException e) {
            // The client's own words say why it hung up
            broken = e;
        }
        requireSuccess(process, "restore.failed");
        if (broken != null) {
            throw broken;
        }
    }

    /** By its socket, whose full path may be longer than one may be; the password is in no command line. */
    private Process start(String tool, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                distribution.mariadb().resolve("bin").resolve(tool).toString(),
                "--no-defaults",
                "--socket=mariadbd.sock",
                "--skip-ssl",
                "--user=root"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(data.database().toFile())
                .redirectError(complaints().toFile());
        builder.environment()
                .put("MYSQL_PWD", Secrets.loadOrCreate(data.secrets()).databaseRootPassword());
        return builder.start();
    }

    private void requireSuccess(Process process, String otherwise) throws IOException {
        try {
            if (process.waitFor() != 0) {
                throw new StartFailure(
                        otherwise, Files.readString(complaints()).strip().replaceAll("\\s+", " "));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } finally {
            Files.deleteIfExists(complaints());
        }
    }

    private Path complaints() {
        return data.run().resolve("database-client.log");
    }
}
