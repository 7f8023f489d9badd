package org.schulhof.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A process that a file remembers beyond the launcher's own life. The start time tells it from a
 * stranger who was given the same number later.
 */
record TrackedProcess(ProcessHandle handle, Path file) {

    static TrackedProcess remember(ProcessHandle handle, Path file) throws IOException {
        Files.writeString(file, handle.pid() + " " + startTime(handle.pid()).orElse("gone") + "\n");
        return new TrackedProcess(handle, file);
    }

    /** The process that the file names, if that very process still runs. */
    static Optional<TrackedProcess> recall(Path file) throws IOException {
        String[] words;
        try {
            words = Files.readString(file).strip().split(" ");
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
        if (words.length != 2 || !words[0].matches("[0-9]{1,10}")) {
            return Optional.empty();
        }
        long pid = Long.parseLong(words[0]);
        if (!startTime(pid).filter(words[1]::equals).isPresent()) {
            return Optional.empty();
        }
        return ProcessHandle.of(pid).map(handle -> new TrackedProcess(handle, file));
    }

    /** The process whose number another program wrote down, if its command line shows that it is the one meant. */
    static Optional<TrackedProcess> withArgument(Path file, String argument) throws IOException {
        try {
            String pid = Files.readString(file).strip();
            if (!pid.matches("[0-9]{1,10}")) {
                return Optional.empty();
            }
            String commandLine = Files.readString(Path.of("/proc", pid, "cmdline"));
            return List.of(commandLine.split("\0")).contains(argument)
                    ? ProcessHandle.of(Long.parseLong(pid)).map(handle -> new TrackedProcess(handle, file))
                    : Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** Asks the process and those it started to end, and forces them when they do not within the time given. */
    void stop(Duration patience) throws IOException {
        for (ProcessHandle child : handle.descendants().toList()) {
            new TrackedProcess(child, file).end(patience);
        }
        end(patience);
        forget();
    }

    private void end(Duration patience) {
        handle.destroy();
        if (!endsWithin(patience)) {
            handle.destroyForcibly();
            endsWithin(patience);
        }
    }

    boolean endsWithin(Duration patience) {
        try {
            handle.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            return !handle.isAlive();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return !handle.isAlive();
        }
    }

    void forget() throws IOException {
        Files.deleteIfExists(file);
    }

    private static Optional<String> startTime(long pid) throws IOException {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            boolean ended = fields[0].equals("Z") || fields[0].equals("X");
            return ended ? Optional.empty() : Optional.of(fields[19]);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }
}
