package org.schulhof.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrackedProcessTest {

    @TempDir
    Path folder;

    private Path file;
    private Process process;

    @BeforeEach
    void somethingRuns() throws IOException {
        file = folder.resolve("pid");
        process = new ProcessBuilder("sleep", "600").start();
    }

    @AfterEach
    void nothingIsLeft() {
        process.destroyForcibly();
    }

    @Test
    void aProcessIsFoundAgainAndStopped() throws IOException {
        TrackedProcess.remember(process.toHandle(), file);

        TrackedProcess found = TrackedProcess.recall(file).orElseThrow();
        found.stop(Duration.ofSeconds(10));

        assertThat(process.isAlive()).isFalse();
        assertThat(file).doesNotExist();
    }

    @Test
    void aStrangerWithTheSameNumberIsLeftAlone() throws IOException {
        Files.writeString(file, process.pid() + " 1\n");

        assertThat(TrackedProcess.recall(file)).isEmpty();
    }

    @Test
    void aProcessThatEndedIsNotFound() throws IOException, InterruptedException {
        TrackedProcess.remember(process.toHandle(), file);
        process.destroyForcibly().waitFor();

        assertThat(TrackedProcess.recall(file)).isEmpty();
    }

    @Test
    void whatIsNoPidFileNamesNoProcess() throws IOException {
        assertThat(TrackedProcess.recall(file)).isEmpty();
        Files.writeString(file, "cut off");
        assertThat(TrackedProcess.recall(file)).isEmpty();
    }

    @Test
    void aProcessIsKnownByItsCommandLine() throws IOException {
        Files.writeString(file, Long.toString(process.pid()));

        assertThat(TrackedProcess.withArgument(file, "600")).isPresent();
        assertThat(TrackedProcess.withArgument(file, "60")).isEmpty();
    }

    @Test
    void whatAProcessStartedEndsWithIt() throws IOException {
        process.destroyForcibly();
        process = new ProcessBuilder("sh", "-c", "sleep 600 & echo started; wait").start();
        process.getInputStream().read();
        ProcessHandle child = process.descendants().findFirst().orElseThrow();

        TrackedProcess.remember(process.toHandle(), file).stop(Duration.ofSeconds(10));

        assertThat(child.isAlive()).isFalse();
    }
}
