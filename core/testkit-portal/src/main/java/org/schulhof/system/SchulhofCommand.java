package org.schulhof.system;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** {@code ./schulhof} with some arguments, as a person types it at a terminal in English. */
public final class SchulhofCommand {

    private static final Path OUTPUTS = Path.of("target", "commands");

    private final Process process;
    private final Path output;

    private SchulhofCommand(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    static SchulhofCommand start(Path script, Map<String, String> environment, String... arguments) {
        try {
            Path output = Files.createTempFile(Files.createDirectories(OUTPUTS), "schulhof-" + arguments[0], ".txt");
            // Under a build in the background Ctrl-C would be ignored: env gives it back.
            List<String> line = new ArrayList<>(List.of("env", "--default-signal=INT", script.toString()));
            line.addAll(List.of(arguments));
            ProcessBuilder builder =
                    new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(output.toFile());
            builder.environment().put("LC_ALL", "C.UTF-8");
            builder.environment().putAll(environment);
            return new SchulhofCommand(builder.start(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until it has printed this, whatever it does afterwards. */
    public void awaitOutput(String text, Duration patience) {
        await().atMost(patience)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> output().contains(text) || !process.isAlive());
        if (!output().contains(text)) {
            throw new AssertionError("It ended without \"" + text + "\":\n" + output());
        }
    }

    public int exitStatus(Duration patience) {
        try {
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new AssertionError("It still runs:\n" + output());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    public String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As Ctrl-C does. */
    public void interrupt() {
        Shell.run("kill", "-INT", Long.toString(process.pid()));
    }

    /** As a power cut does to this one process. */
    public void kill() {
        process.destroyForcibly();
    }
}
