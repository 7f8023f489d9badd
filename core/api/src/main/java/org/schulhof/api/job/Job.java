package org.schulhof.api.job;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A job and how far it is.
 *
 * @param done steps done
 * @param total steps in all, 0 while unknown
 * @param step what is being done, a message key of the one who handles it, or null
 * @param output what the handler left as its result, empty before the end
 * @param fault number under which a failure is in the server's log, or null
 */
public record Job(
        long id,
        String kind,
        State state,
        int done,
        int total,
        @Nullable String step,
        Map<String, String> output,
        @Nullable String fault) {

    public Job {
        output = Map.copyOf(output);
    }

    /** How far a job is; the last three are final. */
    public enum State {
        /** Its time has not come, or others are before it. */
        WAITING,
        /** Being done. */
        RUNNING,
        /** Done. */
        SUCCEEDED,
        /** Given up; the log has the reason. */
        FAILED,
        /** Stopped by the one who had started it. */
        CANCELLED;

        /** Whether nothing changes any more. */
        public boolean isFinal() {
            return this != WAITING && this != RUNNING;
        }
    }

    /** 0 to 100. */
    public int percent() {
        return state == State.SUCCEEDED ? 100 : total == 0 ? 0 : Math.min(100, (int) (100L * done / total));
    }
}
