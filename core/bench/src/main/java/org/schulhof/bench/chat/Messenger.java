package org.schulhof.bench.chat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.schulhof.bench.Answer;
import org.schulhof.bench.Guessing.Person;
import org.schulhof.bench.chat.ChatDoor.Kept;

/**
 * What the messenger takes: how long until all in a large room know of a message, how long until all their pages show it, what
 * a connection at rest costs, and how many messages a second go into rooms of a class. Counts what gets lost or comes twice.
 */
public final class Messenger implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(400);

    private final URI portal;
    private final Crowd crowd;
    private final ChatDoor door;
    private final LiveSockets sockets;
    private final List<Listener> listeners = new ArrayList<>();
    /** Texts that the portal has said it has, by room. */
    private final Map<Long, List<String>> acknowledged = new ConcurrentHashMap<>();

    private Messenger(URI portal, Crowd crowd) throws IOException {
        this.portal = portal;
        this.crowd = crowd;
        door = new ChatDoor(portal);
        sockets = new LiveSockets(portal);
    }

    /**
     * Invents people and signs them in, which takes most of the time.
     *
     * @param portal on this machine, started for tests
     * @param demoPerson of its demo school
     * @param people how many, all of them in one room
     * @param inRoom how many in each of the other rooms
     */
    public static Messenger gather(URI portal, Person demoPerson, int people, int inRoom)
            throws IOException, InterruptedException {
        return new Messenger(portal, Crowd.gather(portal, demoPerson, people, inRoom));
    }

    /**
     * @param begun from the moment when the sender begins to send
     * @param acknowledged from the moment when the sender knows that it was sent
     * @param sending how long the sender waits
     * @param bare the same hints from nothing but a loop: what the measuring client takes itself
     */
    public record FanOut(int people, Told begun, Told acknowledged, Latencies sending, Latencies bare) {}

    /** Has each member of the room of all listen, and sends messages one after the other. */
    public FanOut fanOut(int messages) throws IOException, InterruptedException {
        listen();
        ChatRoom room = crowd.largest();
        Map<Integer, Long> begun = new HashMap<>();
        Map<Integer, Long> known = new HashMap<>();
        List<Long> sending = new ArrayList<>();
        for (int i = -2; i < messages; i++) {
            long begin = System.nanoTime();
            int number = send(room, member(room, i + 2), "m" + i);
            long end = System.nanoTime();
            await(() -> listeners.stream().allMatch(listener -> listener.hasHeard(room.id(), number)));
            if (i >= 0) {
                // The first ones find nothing warm
                begun.put(number, begin);
                known.put(number, end);
                sending.add(end - begin);
            }
            Thread.sleep(PAUSE.toMillis());
        }
        List<List<Listener.Hint>> heard =
                listeners.stream().map(listener -> listener.take(room.id())).toList();
        return new FanOut(
                listeners.size(),
                Told.of(begun, heard),
                Told.of(known, heard),
                Latencies.ofNanos(sending),
                bare(listeners.size(), messages));
    }

    private int send(ChatRoom room, Member sender, String text) {
        HttpResponse<String> answer =
                door.send(sender, room.id(), room.id() + "-" + text, text).join();
        int number = ChatDoor.number(answer);
        acknowledged.computeIfAbsent(room.id(), id -> new ArrayList<>()).add(text);
        return number;
    }

    private static Member member(ChatRoom room, int number) {
        return room.members().get(number % room.members().size());
    }

    private static Latencies bare(int connections, int messages) throws IOException, InterruptedException {
        Member nobody = new Member("nobody", "x=y");
        try (BareTeller teller = new BareTeller(connections);
                LiveSockets sockets = new LiveSockets(teller.address())) {
            List<Listener> all = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                Listener one = new Listener(nobody);
                sockets.connect("/", nobody.cookie(), one);
                all.add(one);
                teller.welcome(1);
            }
            Map<Integer, Long> begun = new HashMap<>();
            for (int i = 1; i <= messages; i++) {
                int number = i;
                begun.put(number, System.nanoTime());
                teller.tell("{\"number\":" + i + ",\"kind\":\"messenger.unread\",\"content\":\"1 " + i + "\"}");
                await(() -> all.stream().allMatch(listener -> listener.hasHeard(1, number)));
                Thread.sleep(PAUSE.toMillis() / 4);
            }
            return Told.of(begun, all.stream().map(one -> one.take(1)).toList()).latencies();
        }
    }

    /** Connects each member who is not yet. */
    private void listen() throws IOException {
        for (Member member :
                crowd.members().subList(listeners.size(), crowd.members().size())) {
            Listener listener = new Listener(member);
            sockets.connect("/live/socket/" + door.position(member), member.cookie(), listener);
            requireOpen(listener);
            listeners.add(listener);
        }
    }

    private static void requireOpen(Ear ear) throws IOException {
        try {
            ear.open.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("No live connection", e);
        }
    }

    /**
     * @param shown from the moment when the sender begins to send until a page has the message
     * @param refused requests of pages that the portal had no place for
     * @param without pages that never got a message
     */
    public record Pages(int pages, Latencies shown, int requests, int refused, int without) {}

    /** Has each member have the room of all open, and sends messages one after the other; pages do what their script does. */
    public Pages pages(int messages) throws IOException, InterruptedException {
        ChatRoom room = crowd.largest();
        List<Long> nanos = new ArrayList<>();
        int without = 0;
        try (OpenPages pages = new OpenPages(portal, room)) {
            pages.open(sockets);
            for (int i = 0; i < messages; i++) {
                long begin = System.nanoTime();
                int number = send(room, member(room, i), "mp" + i);
                await(() -> pages.all().stream().allMatch(page -> page.shownAt(number) > 0));
                for (OpenPages.Page page : pages.all()) {
                    if (page.shownAt(number) > 0) {
                        nanos.add(page.shownAt(number) - begin);
                    } else {
                        without++;
                    }
                }
                pages.settle();
            }
            return new Pages(pages.all().size(), Latencies.ofNanos(nanos), pages.requests(), pages.refused(), without);
        }
    }

    /** What the server takes; bytes. */
    public record Memory(long heap, long resident, long threads) {}

    /** @param connections that were opened in between */
    public record Idle(int connections, Memory before, Memory after) {

        public long heapEach() {
            return (after.heap - before.heap) / connections;
        }

        public long residentEach() {
            return (after.resident - before.resident) / connections;
        }
    }

    /** Opens so many connections more, several of each member, and lets them rest. */
    public Idle idle(int connections) throws IOException {
        List<String> positions = new ArrayList<>();
        for (Member member : crowd.members()) {
            positions.add(door.position(member));
        }
        Memory before = memory();
        List<Listener> resting = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            Member member = crowd.members().get(i % crowd.members().size());
            Listener listener = new Listener(member);
            sockets.connect("/live/socket/" + positions.get(i % positions.size()), member.cookie(), listener);
            requireOpen(listener);
            resting.add(listener);
        }
        Memory after = memory();
        resting.forEach(listener -> {
            if (listener.closed.isDone()) {
                throw new IllegalStateException("Closed with " + listener.closed.join());
            }
        });
        return new Idle(connections, before, after);
    }

    private Memory memory() throws IOException {
        Answer answer = crowd.wire()
                .send(
                        "GET",
                        "/test/memory",
                        List.of("Cookie: " + crowd.members().get(0).cookie()),
                        "");
        Map<String, Long> figures = new HashMap<>();
        answer.body().lines().map(line -> line.split(" ")).forEach(pair -> figures.put(pair[0], Long.valueOf(pair[1])));
        return new Memory(figures.get("heap"), figures.get("resident"), figures.get("threads"));
    }

    /**
     * @param sent how many messages the portal took
     * @param again how often it had no place, so that a message was sent once more
     * @param told from the moment when a message was due
     * @param client what the measuring client took of one processor, in hundredths
     */
    public record Step(int perSecond, int sent, int again, int failed, Told told, int client) {}

    /** Sends so many messages a second into the smaller rooms in turn, by their members in turn, whatever the portal answers. */
    public Step load(int perSecond, Duration span) throws IOException, InterruptedException {
        listen();
        long cpu = cpuNanos();
        long begin = System.nanoTime();
        Senders senders = new Senders(door, crowd.small());
        senders.send(perSecond, span);
        double lasted = System.nanoTime() - begin;
        int client = (int) Math.round(100 * (cpuNanos() - cpu) / lasted);
        Map<Member, Listener> byMember = new HashMap<>();
        listeners.forEach(listener -> byMember.put(listener.member, listener));
        await(() -> crowd.small().stream()
                .allMatch(room -> senders.lastIn(room) == 0
                        || room.members().stream()
                                .allMatch(member -> byMember.get(member).hasHeard(room.id(), senders.lastIn(room)))));
        List<Told> told = new ArrayList<>();
        for (ChatRoom room : crowd.small()) {
            told.add(Told.of(
                    senders.dueIn(room),
                    room.members().stream()
                            .map(member -> byMember.get(member).take(room.id()))
                            .toList()));
            acknowledged.computeIfAbsent(room.id(), id -> new ArrayList<>()).addAll(senders.acknowledgedIn(room));
        }
        return new Step(perSecond, senders.sent(), senders.again(), senders.failed(), Told.together(told), client);
    }

    private static long cpuNanos() {
        return ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .orElse(Duration.ZERO)
                .toNanos();
    }

    /**
     * What is in the rooms after all, as pages fetch it.
     *
     * @param kept messages
     * @param lost acknowledged, and not there
     * @param twice there more than once
     * @param gaps numbers that no message has, or several
     */
    public record Remains(int kept, int lost, int twice, int gaps) {}

    /** Fetches everything that was written, and compares. */
    public Remains check() throws IOException {
        int kept = 0;
        int lost = 0;
        int twice = 0;
        int gaps = 0;
        List<ChatRoom> all = new ArrayList<>(crowd.small());
        all.add(crowd.largest());
        for (ChatRoom room : all) {
            List<Kept> messages = door.all(room.members().get(0), room.id());
            Map<String, Integer> counts = new HashMap<>();
            for (int i = 0; i < messages.size(); i++) {
                counts.merge(messages.get(i).text(), 1, Integer::sum);
                gaps += messages.get(i).number() == i + 1 ? 0 : 1;
            }
            kept += messages.size();
            lost += (int) acknowledged.getOrDefault(room.id(), List.of()).stream()
                    .filter(text -> !counts.containsKey(text))
                    .count();
            twice += counts.values().stream().mapToInt(count -> count - 1).sum();
        }
        return new Remains(kept, lost, twice, gaps);
    }

    private static void await(BooleanSupplier done) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!done.getAsBoolean() && System.nanoTime() < end) {
            Thread.sleep(5);
        }
    }

    @Override
    public void close() {
        sockets.close();
    }
}
