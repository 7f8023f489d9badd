package org.schulhof.kernel.inspection;

import java.time.Instant;
import java.util.Set;

/**
 * What the head opens a case with.
 *
 * @param reason the concrete suspicion; those concerned read it
 * @param concerned whose content and logs
 * @param from of the span of time that is looked into
 * @param to its end, not part of it
 * @param endsAt when the case ends by itself
 * @param appointed who may look, at least two
 */
public record NewCase(
        String reason,
        Set<Long> concerned,
        Set<Source> sources,
        Instant from,
        Instant to,
        Instant endsAt,
        Set<Long> appointed) {

    public NewCase {
        concerned = Set.copyOf(concerned);
        sources = Set.copyOf(sources);
        appointed = Set.copyOf(appointed);
    }
}
