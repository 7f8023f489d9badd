package org.schulhof.messenger.internal.message;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.api.policy.Policies;
import org.schulhof.messenger.MessengerModule;
import org.schulhof.messenger.internal.room.RefusedException;
import org.schulhof.messenger.internal.room.RefusedException.Reason;

/** Lets nobody flood a chat (R28). Counted in memory: after a restart everybody begins anew, which harms nobody. */
@Component(service = Flood.class)
public final class Flood {

    private static final Duration SPAN = Duration.ofSeconds(10);

    /** So many people are remembered before those who are silent are forgotten. */
    private static final int MANY = 10_000;

    private final Policies policies;
    private final Clock clock;
    private final Map<Long, Deque<Instant>> sent = new ConcurrentHashMap<>();

    @Activate
    public Flood(@Reference Policies policies, @Reference Clock clock) {
        this.policies = policies;
        this.clock = clock;
    }

    /** @throws RefusedException if the person has sent too much within the last seconds; this one does not count then */
    void pass(long personId) {
        int most = policies.number(MessengerModule.MESSAGES);
        Instant now = clock.instant();
        if (sent.size() > MANY) {
            sent.values().removeIf(times -> times.isEmpty() || times.getLast().isBefore(now.minus(SPAN)));
        }
        sent.compute(personId, (id, earlier) -> {
            Deque<Instant> times = earlier == null ? new ArrayDeque<>() : earlier;
            while (!times.isEmpty() && !times.getFirst().isAfter(now.minus(SPAN))) {
                times.removeFirst();
            }
            if (times.size() >= most) {
                throw new RefusedException(Reason.TOO_FAST);
            }
            times.addLast(now);
            return times;
        });
    }
}
