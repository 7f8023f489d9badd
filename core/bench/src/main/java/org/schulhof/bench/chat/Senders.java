package org.schulhof.bench.chat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Members who write in their rooms, so many messages a second of all, and send again what the portal had no place for. */
final class Senders {

    private static final int THREADS = 64;
    private static final int UNAVAILABLE = 503;
    private static final int OK = 200;
    private static final int MOST_ATTEMPTS = 20;
    private static final long PAUSE_MILLIS = 50;
    private static final AtomicInteger TEXTS = new AtomicInteger();

    private final ChatDoor door;
    private final List<ChatRoom> rooms;
    private final Map<Long, Map<Integer, Long>> due = new ConcurrentHashMap<>();
    private final Map<Long, List<String>> acknowledged = new HashMap<>();
    private final AtomicInteger sent = new AtomicInteger();
    private final AtomicInteger again = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();

    Senders(ChatDoor door, List<ChatRoom> rooms) {
        this.door = door;
        this.rooms = rooms;
        for (ChatRoom room : rooms) {
            due.put(room.id(), new ConcurrentHashMap<>());
            acknowledged.put(room.id(), new ArrayList<>());
        }
    }

    /** Returns once all are sent or given up. */
    void send(int perSecond, Duration span) throws InterruptedException {
        ScheduledExecutorService threads = Executors.newScheduledThreadPool(THREADS);
        int messages = (int) (perSecond * span.toMillis() / 1000);
        long begin = System.nanoTime();
        for (int i = 0; i < messages; i++) {
            int number = i;
            long after = TimeUnit.SECONDS.toNanos(i) / perSecond;
            threads.schedule(() -> send(number, begin + after), after, TimeUnit.NANOSECONDS);
        }
        threads.shutdown();
        threads.awaitTermination(2, TimeUnit.MINUTES);
    }

    private void send(int number, long dueAt) {
        ChatRoom room = rooms.get(number % rooms.size());
        Member sender =
                room.members().get(number / rooms.size() % room.members().size());
        String text = "m" + TEXTS.incrementAndGet() + "-" + room.id();
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            try {
                HttpResponse<String> answer =
                        door.send(sender, room.id(), text, text).join();
                if (answer.statusCode() == OK) {
                    due.get(room.id()).put(ChatDoor.number(answer), dueAt);
                    synchronized (acknowledged) {
                        acknowledged.get(room.id()).add(text);
                    }
                    sent.incrementAndGet();
                    return;
                }
                if (answer.statusCode() != UNAVAILABLE) {
                    break;
                }
                again.incrementAndGet();
                Thread.sleep(PAUSE_MILLIS);
            } catch (CompletionException e) {
                again.incrementAndGet();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        failed.incrementAndGet();
    }

    /** When each message was due, by its number. */
    Map<Integer, Long> dueIn(ChatRoom room) {
        return Map.copyOf(due.get(room.id()));
    }

    int lastIn(ChatRoom room) {
        return due.get(room.id()).keySet().stream()
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
    }

    List<String> acknowledgedIn(ChatRoom room) {
        synchronized (acknowledged) {
            return List.copyOf(acknowledged.get(room.id()));
        }
    }

    int sent() {
        return sent.get();
    }

    int again() {
        return again.get();
    }

    int failed() {
        return failed.get();
    }
}
