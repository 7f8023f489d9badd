package org.schulhof.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** Says what is being done, and how long it took once it is. */
final class Progress {

    private final PrintStream out;

    Progress(PrintStream out) {
        this.out = out;
    }

    <T> T step(String messageKey, Step<T> step) throws IOException {
        out.print("  " + Messages.text(messageKey) + " ... ");
        out.flush();
        Instant start = Instant.now();
        boolean done = false;
        try {
            T result = step.run();
            done = true;
            return result;
        } finally {
            double seconds = Duration.between(start, Instant.now()).toMillis() / 1000.0;
            out.println(done ? String.format(Locale.getDefault(), "%.1f s", seconds) : Messages.text("step.failed"));
        }
    }

    /** One step; what it returns goes to the next. */
    @FunctionalInterface
    interface Step<T> {
        T run() throws IOException;
    }
}
