package org.schulhof.launcher;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The portal's own database server, its data in the data folder, open to this machine only. */
final class EmbeddedMariaDb {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final List<String> SYSTEM_TABLES = List.of(
            "mariadb_system_tables.sql",
            "mariadb_performance_tables.sql",
            "mariadb_system_tables_data.sql",
            "maria_add_gis_sp_bootstrap.sql",
            "mariadb_sys_schema.sql");

    private final Children children;
    private final Path installation;
    private final DataFolder data;
    private final int port;
    private final Secrets secrets;

    EmbeddedMariaDb(Children children, Distribution distribution, DataFolder data, int port, Secrets secrets) {
        this.children = children;
        this.installation = distribution.mariadb();
        this.data = data;
        this.port = port;
        this.secrets = secrets;
    }

    Database database() {
        return at("jdbc:mariadb://127.0.0.1:" + port + "/schulhof", secrets);
    }

    /** One that has been started before. */
    static Database at(String url, Secrets secrets) {
        return new Database(url, "schulhof", secrets.databasePassword());
    }

    TrackedProcess start() throws IOException {
        if (!Files.isDirectory(data.database())) {
            initialise();
        }
        Path accounts = writeAccounts();
        List<String> command = command();
        command.addAll(List.of(
                "--datadir=" + data.database(),
                "--init-file=" + accounts,
                "--bind-address=127.0.0.1",
                "--port=" + port,
                // Relative to the data folder, whose full path may be longer than a socket's may be.
                "--socket=mariadbd.sock",
                "--skip-name-resolve",
                // Making a certificate takes seconds, and nothing of this leaves the machine.
                "--skip-ssl",
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_uca1400_ai_ci",
                "--transaction-isolation=READ-COMMITTED",
                "--innodb-flush-log-at-trx-commit=1",
                "--innodb-buffer-pool-size=256M",
                "--max-connections=120",
                "--max-allowed-packet=64M"));
        Process process = children.start(command, data.root(), Map.of(), log(), data.databasePid());
        TrackedProcess tracked = new TrackedProcess(process.toHandle(), data.databasePid());
        try {
            awaitConnection(process);
        } catch (StartFailure e) {
            tracked.stop(Duration.ofSeconds(20));
            throw e;
        } finally {
            Files.deleteIfExists(accounts);
        }
        return tracked;
    }

    /** Into a draft, so that a start which was interrupted here begins anew. */
    private void initialise() throws IOException {
        Path draft = data.root().resolve("mariadb.new");
        Folders.delete(draft);
        Files.createDirectory(
                draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        List<String> command = command();
        command.addAll(List.of(
                "--bootstrap",
                "--datadir=" + draft,
                "--silent-startup",
                "--enforce-storage-engine=",
                "--max-allowed-packet=8M",
                "--net-buffer-length=16K"));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                .start();
        IOException broken = null;
        try (OutputStream sql = process.getOutputStream()) {
            sql.write("CREATE DATABASE IF NOT EXISTS mysql;\nUSE mysql;\nSET @auth_root_socket=NULL;\n"
                    .getBytes(StandardCharsets.US_ASCII));
            for (String script : SYSTEM_TABLES) {
                Files.copy(installation.resolve("share").resolve(script), sql);
            }
            sql.write(
                    "DELETE FROM mysql.global_priv WHERE user <> 'mariadb.sys';\n".getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            // The server's own last words say why it hung up.
            broken = e;
        }
        if (exitValue(process) != 0 || broken != null) {
            throw new StartFailure(broken, "database.failed", LogTail.lastSevere(log()), log());
        }
        Files.move(draft, data.database(), StandardCopyOption.ATOMIC_MOVE);
    }

    private Path writeAccounts() throws IOException {
        Path file = data.run().resolve("accounts.sql");
        Secrets.writePrivately(
                file,
                String.join(
                        "\n",
                        "CREATE DATABASE IF NOT EXISTS schulhof CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;",
                        "CREATE OR REPLACE USER root@localhost IDENTIFIED BY '" + secrets.databaseRootPassword() + "';",
                        "GRANT ALL ON *.* TO root@localhost WITH GRANT OPTION;",
                        "CREATE OR REPLACE USER schulhof@'127.0.0.1' IDENTIFIED BY '" + secrets.databasePassword()
                                + "';",
                        "GRANT ALL ON schulhof.* TO schulhof@'127.0.0.1';",
                        ""));
        return file;
    }

    private void awaitConnection(Process process) throws IOException {
        Database database = database();
        Instant end = Instant.now().plus(PATIENCE);
        SQLException last = null;
        while (process.isAlive() && Instant.now().isBefore(end)) {
            try {
                DriverManager.getConnection(database.url(), database.user(), database.password())
                        .close();
                return;
            } catch (SQLException e) {
                last = e;
                Pause.briefly();
            }
        }
        throw new StartFailure(last, "database.failed", LogTail.lastSevere(log()), log());
    }

    private List<String> command() {
        List<String> command = new ArrayList<>(List.of(
                installation.resolve("bin/mariadbd").toString(),
                "--no-defaults",
                "--basedir=" + installation,
                "--lc-messages-dir=" + installation.resolve("share"),
                "--character-sets-dir=" + installation.resolve("share/charsets"),
                "--log-warnings=1"));
        if (System.getProperty("user.name").equals("root")) {
            command.add("--user=root");
        }
        return command;
    }

    private static int exitValue(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroy();
            return 1;
        }
    }

    private Path log() {
        return data.logs().resolve("mariadb.log");
    }
}
