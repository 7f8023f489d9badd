package org.schulhof.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** A portal as a school runs it, with the demo school in it. */
public final class Portal implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(5);
    private static final Duration STOP = Duration.ofMinutes(2);

    private final Checkout checkout;
    private final int port;
    private final SchulhofCommand run;

    private Portal(Checkout checkout, int port, SchulhofCommand run) {
        this.checkout = checkout;
        this.port = port;
        this.run = run;
    }

    /** Returns when it answers. */
    static Portal start() {
        Checkout checkout = Checkout.copy();
        int port = FreePorts.first();
        SchulhofCommand run = SchulhofCommand.start(
                checkout.script(), Map.of("SCHULHOF_TEST", "true"), "run", "--port", Integer.toString(port));
        Portal portal = new Portal(checkout, port, run);
        run.awaitOutput("Ctrl-C stops it.", START);
        return portal;
    }

    public String url() {
        return "http://localhost:" + port;
    }

    public int port() {
        return port;
    }

    /** What {@code ./schulhof run} has printed. */
    public String welcome() {
        return run.output();
    }

    /** Everything that it keeps. */
    public Path data() {
        return checkout.data();
    }

    /** Another command of the same checkout. */
    public SchulhofCommand schulhof(String... arguments) {
        return SchulhofCommand.start(checkout.script(), Map.of(), arguments);
    }

    /** Lets the school's time be this much ahead of the system's. */
    public void moveClock(Duration ahead) {
        try {
            Files.writeString(data().resolve("test-clock"), ahead.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public ServerLog log() {
        return new ServerLog(data().resolve("logs"));
    }

    @Override
    public void close() {
        run.interrupt();
        int status = run.exitStatus(STOP);
        if (status != 0 && status != 130) {
            throw new AssertionError("Ctrl-C ended the portal with status " + status + ":\n" + run.output());
        }
    }
}
