package org.schulhof.bench.chat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Pages of a room in everybody's browser. They ask as {@code messenger.js} does. */
final class OpenPages implements AutoCloseable {

    private static final int OK = 200;
    private static final int FEW = 50;
    private static final int SPREAD_EACH = 4;
    private static final int LONGEST_SPREAD = 5_000;
    private static final int MOST_ATTEMPTS = 8;

    private final ScheduledExecutorService clock = Executors.newScheduledThreadPool(2);
    private final ChatDoor door;
    private final ChatRoom room;
    private final List<Page> pages = new ArrayList<>();
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicInteger underway = new AtomicInteger();

    OpenPages(URI portal, ChatRoom room) {
        door = new ChatDoor(portal);
        this.room = room;
    }

    void open(LiveSockets sockets) throws IOException {
        int change = door.all(room.members().get(0), room.id()).size();
        for (Member member : room.members()) {
            Page page = new Page(member, change);
            sockets.connect("/live/socket/" + door.position(member), member.cookie(), page);
            page.open.join();
            pages.add(page);
        }
    }

    List<Page> all() {
        return pages;
    }

    int requests() {
        return requests.get();
    }

    int refused() {
        return refused.get();
    }

    /** Until all that was asked for is answered. */
    void settle() throws InterruptedException {
        for (int quiet = 0; quiet < 5; quiet = underway.get() == 0 ? quiet + 1 : 0) {
            Thread.sleep(100);
        }
    }

    final class Page extends Listener {

        private final Map<Integer, Long> shown = new ConcurrentHashMap<>();
        private int change;
        private boolean due;

        private Page(Member member, int change) {
            super(member);
            this.change = change;
        }

        /** When the message was there, or 0. */
        long shownAt(int number) {
            return shown.getOrDefault(number, 0L);
        }

        @Override
        synchronized void hear(Hint hint) {
            if (hint.room() == room.id() && hint.change() > change && !due) {
                due = true;
                later(spread(), () -> fetch(1));
            }
        }

        private void fetch(int attempts) {
            int after = asked();
            count(door.changes(member, room.id(), after)).thenAccept(answer -> {
                if (answer.statusCode() == OK) {
                    show(after, ChatDoor.change(answer));
                } else if (attempts < MOST_ATTEMPTS) {
                    later(pauseAfter(attempts), () -> fetch(attempts + 1));
                }
            });
        }

        private synchronized int asked() {
            due = false;
            return change;
        }

        private synchronized void show(int from, int to) {
            long now = System.nanoTime();
            for (int number = from + 1; number <= to; number++) {
                shown.putIfAbsent(number, now);
            }
            change = Math.max(change, to);
            later(room.members().size() > FEW ? 1000 + spread() : 0, () -> count(door.read(member, room.id(), to)));
        }
    }

    private long spread() {
        return (long) (random()
                * Math.min(LONGEST_SPREAD, SPREAD_EACH * room.members().size()));
    }

    private static long pauseAfter(int attempts) {
        double longest = Math.min(LONGEST_SPREAD, 250 * Math.pow(2, attempts));
        return (long) (longest / 2 + random() * longest / 2);
    }

    private static double random() {
        return ThreadLocalRandom.current().nextDouble();
    }

    private void later(long millis, Runnable work) {
        underway.incrementAndGet();
        clock.schedule(
                () -> {
                    work.run();
                    underway.decrementAndGet();
                },
                millis,
                TimeUnit.MILLISECONDS);
    }

    private CompletableFuture<HttpResponse<String>> count(CompletableFuture<HttpResponse<String>> asked) {
        requests.incrementAndGet();
        underway.incrementAndGet();
        return asked.whenComplete((answer, failure) -> {
            if (failure != null || answer.statusCode() != OK) {
                refused.incrementAndGet();
            }
            underway.decrementAndGet();
        });
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
