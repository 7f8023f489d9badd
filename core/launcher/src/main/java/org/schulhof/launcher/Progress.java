package org.schulhof.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Says what is being done, and how long it took once it is. */
final class Progress {

    private final PrintStream out;
    private volatile @Nullable Thread only;

    Progress(PrintStream out) {
        this.out = out;
    }

    void perform(String messageKey, Action action) throws IOException {
        step(messageKey, () -> {
            action.run();
            return Boolean.TRUE;
        });
    }

    <T> T step(String messageKey, Step<T> step) throws IOException {
        if (isHushed()) {
            return step.run();
        }
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
            if (!isHushed()) {
                out.println(
                        done ? String.format(Locale.getDefault(), "%.1f s", seconds) : Messages.text("step.failed"));
            }
        }
    }

    /** From now on only the calling thread has something to say. */
    void hushOthers() {
        only = Thread.currentThread();
    }

    private boolean isHushed() {
        return only != null && only != Thread.currentThread();
    }

    /** A step that only has an effect. */
    @FunctionalInterface
    interface Action {
        void run() throws IOException;
    }

    /** One step; what it returns goes to the next. */
    @FunctionalInterface
    interface Step<T> {
        T run() throws IOException;
    }
}
