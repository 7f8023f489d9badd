package org.schulhof.kernel.live;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.schulhof.kernel.session.Sessions;

/**
 * The streams of those who have a page open, or had one a moment ago. All that is said goes through one thread: in a request,
 * what the server does around a web socket's message ends the work of that request, and closes its entity managers.
 */
@ApplicationScoped
public class LiveStreams {

    /** A page that was away for longer asks anew. */
    private static final Duration KEPT = Duration.ofMinutes(2);

    private final ConcurrentMap<Long, PersonStream> streams = new ConcurrentHashMap<>();
    private final Sessions sessions;
    private final Clock clock;
    private final ExecutorService speaker = Executors.newSingleThreadExecutor(LiveStreams::speaker);

    @Inject
    public LiveStreams(Sessions sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    /** Inherits nothing of the request in which it is made. */
    private static Thread speaker(Runnable work) {
        Thread thread = new Thread(null, work, "schulhof-live", 0, false);
        thread.setDaemon(true);
        return thread;
    }

    @PreDestroy
    void fallSilent() {
        speaker.shutdownNow();
    }

    /** Where a page of the person begins that is made now. */
    public LivePosition position(long personId) {
        return streams.computeIfAbsent(personId, id -> new PersonStream(clock.instant()))
                .position(clock.instant());
    }

    /** Whether the position is one of this person's that can still be gone on from. */
    public boolean knows(long personId, LivePosition position) {
        PersonStream stream = streams.get(personId);
        return stream != null && stream.isOf(position);
    }

    /** Whether one more connection of the person's is listened to. */
    public boolean hasRoom(long personId) {
        PersonStream stream = streams.get(personId);
        return stream != null && stream.hasRoom();
    }

    /** What came after the position; empty if it is not one of this person's, or too old. */
    public Optional<List<LiveMessage>> since(long personId, LivePosition position) {
        return Optional.ofNullable(streams.get(personId))
                .filter(stream -> stream.isOf(position))
                .map(stream -> stream.since(position, clock.instant()));
    }

    /**
     * Tells the listener what came after the position, and all that comes.
     *
     * @return false if the position is not one of this person's, or too old, or the person has too many connections
     */
    public boolean connect(long personId, LivePosition position, LiveListener listener) {
        PersonStream stream = streams.get(personId);
        return stream != null && stream.connect(position, listener, clock.instant());
    }

    public void disconnect(long personId, LiveListener listener) {
        PersonStream stream = streams.get(personId);
        if (stream != null) {
            stream.disconnect(listener, clock.instant());
        }
    }

    void tell(long personId, String kind, String content) {
        PersonStream stream = streams.get(personId);
        if (stream != null) {
            speaker.execute(() -> stream.tell(kind, content));
        }
    }

    boolean isThere(long personId) {
        return streams.containsKey(personId);
    }

    /** Ends the connections whose session is over (R6, R10) or whose browser is silent, and forgets who has gone; to be called each second. */
    public void check() {
        speaker.execute(() -> streams.values().forEach(PersonStream::giveUpTheSilent));
        Set<Long> over = streams.values().stream()
                .flatMap(stream -> stream.listeners().stream())
                .map(LiveListener::sessionId)
                .collect(Collectors.toSet());
        if (!over.isEmpty()) {
            over.removeAll(sessions.open(over));
            speaker.execute(() -> streams.values().forEach(stream -> stream.end(over)));
        }
        streams.values().removeIf(stream -> stream.isUnused(clock.instant(), KEPT));
    }
}
