package org.schulhof.system.kit;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.schulhof.system.Shell;

/** Somebody's terminal in the folder of a checkout, with a local repository of Maven that nobody else uses. */
final class Terminal implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(8);

    private final Path folder;
    private final int port;
    private final Path repository;

    Terminal(Path folder, int port) {
        this.folder = folder;
        this.port = port;
        this.repository = Path.of("target", "repository").toAbsolutePath();
        Shell.run("rm", "-rf", repository.toString());
        Shell.run(
                "sh",
                "-c",
                "cp -al \"$1\" \"$2\" || cp -a \"$1\" \"$2\"",
                "copy",
                known().toString(),
                repository.toString());
        // What is here of this project was made for another purpose
        Shell.run("rm", "-rf", repository.resolve("org/schulhof").toString());
    }

    private static Path known() {
        return Path.of(System.getProperty("schulhof.repository"));
    }

    /** Waits for the end. */
    void run(String commands) {
        Running running = start(commands);
        try {
            if (!running.process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                running.process.destroy();
                throw new AssertionError("Still running: " + commands + "\n" + running.output());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
        if (running.process.exitValue() != 0) {
            throw new AssertionError(commands + "\n" + running.output());
        }
    }

    Running start(String commands) {
        try {
            Path output =
                    Files.createTempFile(Files.createDirectories(Path.of("target", "commands")), "guide-", ".txt");
            ProcessBuilder builder = new ProcessBuilder("env", "--default-signal=INT", "bash", "-euc", commands)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            String maven =
                    Path.of(System.getProperty("schulhof.maven.home"), "bin").toString();
            builder.environment().put("PATH", maven + File.pathSeparator + System.getenv("PATH"));
            builder.environment().put("LC_ALL", "C.UTF-8");
            builder.environment().put("SCHULHOF_PORT", Integer.toString(port));
            builder.environment().put("JAVA_TOOL_OPTIONS", "-XX:SoftRefLRUPolicyMSPerMB=0 -XX:TieredStopAtLevel=1");
            builder.environment().put("MAVEN_OPTS", "-Dmaven.repo.local=" + repository);
            return new Running(builder.start(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        Shell.run("rm", "-rf", repository.toString());
    }

    /** Something that goes on. */
    record Running(Process process, Path file) implements AutoCloseable {

        String output() {
            try {
                return Files.readString(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** As Ctrl-C does, to all that was started here. */
        @Override
        public void close() {
            process.descendants()
                    .filter(child -> child.info().commandLine().orElse("").contains("org.schulhof.launcher.Schulhof"))
                    .forEach(child -> Shell.run("kill", "-INT", Long.toString(child.pid())));
            Shell.run("kill", "-INT", Long.toString(process.pid()));
            try {
                process.waitFor(2, TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
