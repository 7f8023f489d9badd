package org.schulhof.system.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.schulhof.system.DemoPerson;
import org.schulhof.system.Drill;
import org.schulhof.system.Portal;
import org.schulhof.system.SystemTest;
import org.schulhof.system.Visitor;
import org.schulhof.system.Visitors;
import org.schulhof.system.http.HttpVisitor;

/** Clients at the live connection that no browser is: they lose it, and nobody else notices. */
@SystemTest
class SlowBrowserIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration SILENCE = Duration.ofSeconds(155);
    private static final Duration SIGNS = Duration.ofSeconds(25);
    private static final Duration SOON = Duration.ofSeconds(2);
    private static final int TOLD = 600;
    private static final int PARTS = 4;
    private static final int MOST_CONNECTIONS = 50;
    private static final int BEHIND = 4408;
    private static final int TALKATIVE = 4429;
    private static final int TOO_BIG = 1009;
    private static final int OVER = 4401;

    /** RFC 6455, section 5.2, masked with zeros: a text of one full stop, and a close with 1000. */
    private static final byte[] SIGN_OF_LIFE = {(byte) 0x81, (byte) 0x81, 0, 0, 0, 0, '.'};

    private static final byte[] CLOSE = {(byte) 0x88, (byte) 0x82, 0, 0, 0, 0, 0x03, (byte) 0xe8};

    private Portal portal;
    private String cookies;
    private String position;

    @BeforeEach
    void signIn(Portal running, Visitors visitors) {
        portal = running;
        Visitor visitor = visitors.signedIn(DemoPerson.PUPIL);
        cookies = visitor.cookies();
        position = visitor.open("/notifications.xhtml").locator("body").getAttribute("data-live");
    }

    @Test
    @Tag("R33")
    void whoNeverReadsIsDroppedAndOthersHearEverythingAtOnce() throws Exception {
        try (Socket slow = connectWithoutReading()) {
            Listener other = new Listener();
            WebSocket socket = other.connect();
            HttpVisitor teller = HttpVisitor.signedIn(portal, DemoPerson.PUPIL);
            for (int part = 1; part <= PARTS; part++) {
                int heard = part * TOLD / PARTS;
                assertThat(teller.send("POST", "/test/tell?count=" + TOLD / PARTS, null, new byte[0])
                                .status())
                        .isEqualTo(204);
                await().atMost(PATIENCE)
                        .untilAsserted(() -> assertThat(other.heard).hasValue(heard));
                int signs = part;
                socket.sendText(".", true).join();
                await().atMost(PATIENCE)
                        .untilAsserted(() -> assertThat(other.answers).hasValue(signs));
            }

            Told told = readToTheEnd(slow);
            assertThat(told.code).isEqualTo(BEHIND);
            assertThat(told.texts).as("kept for it").isLessThan(TOLD);
        }
    }

    @Test
    @Tag("R33")
    void whoTalksInsteadOfListeningIsDropped() throws Exception {
        Listener listener = new Listener();
        WebSocket socket = listener.connect();
        for (int i = 0; i < 50 && !listener.closed.isDone(); i++) {
            try {
                socket.sendText(".", true).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            } catch (ExecutionException e) {
                // closed while it was talking
                break;
            }
        }
        assertThat(listener.closed.get(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isEqualTo(TALKATIVE);
    }

    /** As one whose network has gone: nothing comes of it any more, not even an end. */
    @Test
    @Tag("R33")
    @Tag(Drill.TAG)
    @Tag(Drill.ONLY)
    void whoGivesNoSignOfLifeIsDroppedAndWhoDoesStays() throws Exception {
        try (Socket silent = connectWithoutReading()) {
            Listener awake = new Listener();
            WebSocket socket = awake.connect();
            long begin = System.nanoTime();
            while (System.nanoTime() - begin < SILENCE.toNanos()) {
                Thread.sleep(SIGNS.toMillis());
                socket.sendText(".", true).join();
            }
            assertThat(readToTheEnd(silent).code).isEqualTo(BEHIND);
            assertThat(awake.closed).isNotDone();
        }
    }

    @Test
    @Tag("R33")
    void whoSendsMuchAtOnceIsDropped() throws Exception {
        Listener listener = new Listener();
        listener.connect().sendText("x".repeat(100_000), true);
        assertThat(listener.closed.get(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isEqualTo(TOO_BIG);
    }

    /** Pings are answered by the server itself, before the portal could count them. */
    @Test
    @Tag("R33")
    void whoFloodsWithPingsAndNeverReadsHoldsNobodyUp() throws Exception {
        try (Socket flood = connectWithoutReading()) {
            AtomicInteger thousands = new AtomicInteger();
            Thread flooding = new Thread(() -> sendPings(flood, thousands));
            flooding.start();
            Listener other = new Listener();
            other.connect();
            HttpVisitor teller = HttpVisitor.signedIn(portal, DemoPerson.PUPIL);
            await().atMost(PATIENCE).until(() -> thousands.get() > 10);
            for (int i = 1; i <= PARTS; i++) {
                int heard = i;
                teller.send("POST", "/test/tell?count=1", null, new byte[0]);
                await().atMost(SOON).untilAsserted(() -> assertThat(other.heard).hasValue(heard));
            }
        }
    }

    @Test
    @Tag("R33")
    void whoOpensManyConnectionsIsRefusedAndGoesOnWithThose() throws Exception {
        List<WebSocket> open = new ArrayList<>();
        Listener last = new Listener();
        assertThatThrownBy(() -> {
                    for (int i = 0; i <= MOST_CONNECTIONS; i++) {
                        open.add(last.connect());
                    }
                })
                .cause()
                .isInstanceOfSatisfying(
                        WebSocketHandshakeException.class,
                        refused ->
                                assertThat(refused.getResponse().statusCode()).isEqualTo(429));
        HttpVisitor.signedIn(portal, DemoPerson.PUPIL).send("POST", "/test/tell?count=1", null, new byte[0]);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(last.heard).hasValue(open.size()));
        open.forEach(socket -> socket.sendClose(WebSocket.NORMAL_CLOSURE, "").join());
        await().atMost(PATIENCE)
                .untilAsserted(() -> new Listener()
                        .connect()
                        .sendClose(WebSocket.NORMAL_CLOSURE, "")
                        .join());
    }

    /** Tyrus once waited for itself then, and a hundred such sockets were all threads of the server. */
    @Test
    @Tag("R33")
    void whoSpeaksTogetherWithTheHandshakeIsHeard() throws Exception {
        try (Socket hasty = send(new Socket(), SIGN_OF_LIFE)) {
            assertThat(readFrame(new DataInputStream(hasty.getInputStream())).text())
                    .isEqualTo("{}");
        }
        try (Socket leaving = send(new Socket(), CLOSE)) {
            assertThat(readToTheEnd(leaving).code).isEqualTo(WebSocket.NORMAL_CLOSURE);
        }
    }

    /** The server once handled a socket's request a second time where the browser's answer crossed the portal's close. */
    @Test
    @Tag(Drill.TAG)
    void whoAnswersTheEndAtOnceAndWhoNeverDoesAreLetGo() throws Exception {
        List<String> before = portal.log().complaints();
        int number = Drill.times(10, MOST_CONNECTIONS - 2);
        List<Socket> sockets = new ArrayList<>();
        ExecutorService readers = Executors.newCachedThreadPool();
        try {
            for (int i = 0; i < number; i++) {
                sockets.add(connectWithoutReading());
            }
            portal.moveClock(Duration.ofMinutes(61));
            List<Callable<Integer>> ends = new ArrayList<>();
            for (int i = 0; i < number; i++) {
                Socket socket = sockets.get(i);
                boolean answering = i > 0;
                ends.add(() -> end(socket, answering));
            }
            for (Future<Integer> end : readers.invokeAll(ends)) {
                assertThat(end.get()).isEqualTo(OVER);
            }
        } finally {
            readers.shutdownNow();
            portal.moveClock(Duration.ZERO);
            for (Socket socket : sockets) {
                socket.close();
            }
        }
        portal.log().assertNoComplaintBut(before::contains);
    }

    /** @return the code with which the portal closed, once the connection is gone */
    private static int end(Socket socket, boolean answering) throws IOException {
        int code = readToTheEnd(socket).code;
        if (answering) {
            socket.getOutputStream().write(CLOSE);
        }
        assertThat(socket.getInputStream().read()).as("after the end").isNegative();
        return code;
    }

    private static void sendPings(Socket socket, AtomicInteger thousands) {
        // Opcode 9 (RFC 6455, 5.5.2), the longest there may be, masked with zeros
        byte[] ping = new byte[6 + 125];
        ping[0] = (byte) 0x89;
        ping[1] = (byte) (0x80 | 125);
        byte[] thousand = new byte[ping.length * 1000];
        for (int i = 0; i < 1000; i++) {
            System.arraycopy(ping, 0, thousand, i * ping.length, ping.length);
        }
        try {
            while (true) {
                socket.getOutputStream().write(thousand);
                thousands.incrementAndGet();
            }
        } catch (IOException e) {
            // closed, which ends it
        }
    }

    /** A buffer as small as can be, so that the portal soon finds no room. */
    private Socket connectWithoutReading() throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(1024);
        return send(socket, new byte[0]);
    }

    /** @param together what goes with the handshake */
    private Socket send(Socket socket, byte[] together) throws IOException {
        URI url = URI.create(portal.url());
        socket.setSoTimeout((int) PATIENCE.toMillis());
        socket.connect(new InetSocketAddress(url.getHost(), url.getPort()));
        String handshake = "GET /live/socket/" + position + " HTTP/1.1\r\nHost: " + url.getAuthority()
                + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13"
                + "\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nCookie: " + cookies + "\r\n\r\n";
        ByteArrayOutputStream sent = new ByteArrayOutputStream();
        sent.writeBytes(handshake.getBytes(StandardCharsets.ISO_8859_1));
        sent.writeBytes(together);
        socket.getOutputStream().write(sent.toByteArray());
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) socket.getInputStream().read());
        }
        assertThat(head.toString()).startsWith("HTTP/1.1 101");
        return socket;
    }

    /** @param code with which the portal closed */
    private record Told(int texts, int code) {}

    private static Told readToTheEnd(Socket socket) throws IOException {
        DataInputStream in = new DataInputStream(socket.getInputStream());
        for (int texts = 0; ; texts++) {
            Frame frame = readFrame(in);
            if (frame.opcode == 8) {
                return new Told(texts, ByteBuffer.wrap(frame.content).getShort());
            }
        }
    }

    private record Frame(int opcode, byte[] content) {
        String text() {
            return new String(content, StandardCharsets.UTF_8);
        }
    }

    /** RFC 6455, section 5.2, of what the portal sends. */
    private static Frame readFrame(DataInputStream in) throws IOException {
        int opcode = in.readUnsignedByte() & 0x0f;
        int length = in.readUnsignedByte();
        byte[] content = new byte[length == 126 ? in.readUnsignedShort() : length];
        in.readFully(content);
        return new Frame(opcode, content);
    }

    /** A client that reads all. */
    private final class Listener implements WebSocket.Listener {

        private final AtomicInteger heard = new AtomicInteger();
        private final AtomicInteger answers = new AtomicInteger();
        private final StringBuilder content = new StringBuilder();
        private final CompletableFuture<Integer> closed = new CompletableFuture<>();

        WebSocket connect() throws Exception {
            URI address = URI.create(portal.url().replace("http://", "ws://") + "/live/socket/" + position);
            return HttpClient.newHttpClient()
                    .newWebSocketBuilder()
                    .header("Cookie", cookies)
                    .buildAsync(address, this)
                    .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        }

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
            content.append(text);
            if (last) {
                (content.indexOf("core.test") > 0 ? heard : answers).incrementAndGet();
                content.setLength(0);
            }
            socket.request(1);
            return null;
        }

        @Override
        public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
            closed.complete(code);
            return null;
        }
    }
}
