package org.schulhof.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A portal as a school runs it. */
public final class Portal implements AutoCloseable {

    /** The address from which the demo school's portal believes what a proxy says. Nothing else comes from there. */
    public static final String PROXY = "127.0.0.9";

    private static final Duration START = Duration.ofMinutes(5);
    /**
     * What is softly reachable goes with the next garbage, so that class loaders can be counted; and the server's slower
     * compiler does not pay off in the minutes of a test: with it a start takes twice the processor time.
     */
    private static final Map<String, String> ENVIRONMENT = Map.of(
            "SCHULHOF_TEST", "true", "JAVA_TOOL_OPTIONS", "-XX:SoftRefLRUPolicyMSPerMB=0 -XX:TieredStopAtLevel=1");

    private static final Duration STOP = Duration.ofMinutes(2);

    private final Path data;
    private final Optional<SchulhofCommand> run;

    private Portal(Path data, Optional<SchulhofCommand> run) {
        this.data = data;
        this.run = run;
    }

    /**
     * Returns when the portal answers.
     *
     * @param data where it keeps everything; an empty folder becomes a new school
     */
    public static Portal start(Checkout checkout, Path data, String... options) {
        List<String> arguments = new ArrayList<>(List.of("run", "--data", data.toString()));
        arguments.addAll(List.of(options));
        SchulhofCommand run = checkout.schulhof(ENVIRONMENT, arguments.toArray(String[]::new));
        run.awaitOutput("Ctrl-C stops it.", START);
        return new Portal(data, Optional.of(run));
    }

    /** One that somebody else has started and will stop. */
    public static Portal runningIn(Path data) {
        return new Portal(data, Optional.empty());
    }

    /** Not so one that somebody else has started, perhaps otherwise. */
    public boolean wasStartedForThisTest() {
        return run.isPresent();
    }

    /** The folder with everything that it keeps. */
    public Path data() {
        return data;
    }

    public String url() {
        return read("run/address");
    }

    /** The process of Payara. */
    public ServerProcess server() {
        return new ServerProcess(Long.parseLong(read("run/server.pid").split(" ")[0]));
    }

    public ServerLog log() {
        return new ServerLog(data.resolve("logs"));
    }

    /** Lets the school's time be this much ahead of the system's. */
    public void moveClock(Duration ahead) {
        try {
            // The portal reads it at any moment, never half of it
            Path written = Files.writeString(data.resolve("test-clock.new"), ahead.toString());
            Files.move(written, data.resolve("test-clock"), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the launcher has printed. */
    public String output() {
        return run.orElseThrow().output();
    }

    /** As {@code kill -9} does to the launcher. */
    public void kill() {
        run.orElseThrow().kill();
    }

    /** As {@code kill -9} does to Payara. The launcher notices and ends. */
    public void killServer() {
        kill("run/server.pid");
    }

    /** As {@code kill -9} does to the database. */
    public void killDatabase() {
        kill("run/mariadbd.pid");
    }

    private void kill(String pidFile) {
        Shell.run("kill", "-KILL", read(pidFile).split(" ")[0]);
    }

    /** Waits for the launcher's own end. */
    public int exitStatus() {
        return run.orElseThrow().exitStatus(STOP);
    }

    /** As Ctrl-C does. */
    @Override
    public void close() {
        run.ifPresent(SchulhofCommand::interrupt);
        run.ifPresent(command -> command.exitStatus(STOP));
    }

    private String read(String file) {
        try {
            return Files.readString(data.resolve(file)).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
