package org.schulhof.kernel.log;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A request that was answered.
 *
 * @param path without parameters
 * @param personId who had signed in, or null
 */
public record RequestEntry(
        Instant at,
        String method,
        String path,
        int status,
        int durationMillis,
        @Nullable Long personId,
        String address) {}
