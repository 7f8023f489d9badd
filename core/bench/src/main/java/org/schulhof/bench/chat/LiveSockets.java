package org.schulhof.bench.chat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Web sockets of thousands of browsers, all read by one thread, so that the client takes little of the machine that it
 * measures. Gives a sign of life as the frame's script does.
 */
final class LiveSockets implements AutoCloseable {

    private static final int BUFFER = 2048;
    private static final long SIGNS_NANOS = 25_000_000_000L;
    private static final long TICK_MILLIS = 500;
    private static final int NO_CODE = 1005;
    private static final int LOST = 1006;

    private final URI portal;
    private final Selector selector;
    private final Queue<Runnable> wishes = new ConcurrentLinkedQueue<>();
    private final Thread thread;
    private volatile boolean over;

    LiveSockets(URI portal) throws IOException {
        this.portal = portal;
        selector = Selector.open();
        thread = new Thread(this::run, "live sockets");
        thread.setDaemon(true);
        thread.start();
    }

    /** Begins to connect; {@link Ear#open} tells when it is done. */
    void connect(String path, String cookie, Ear ear) throws IOException {
        SocketChannel channel = SocketChannel.open();
        channel.configureBlocking(false);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.connect(new InetSocketAddress(portal.getHost(), portal.getPort()));
        Connection connection = new Connection(ear, handshake(path, cookie));
        wishes.add(() -> {
            try {
                channel.register(selector, SelectionKey.OP_CONNECT, connection);
            } catch (IOException e) {
                ear.open.completeExceptionally(e);
            }
        });
        selector.wakeup();
    }

    private ByteBuffer handshake(String path, String cookie) {
        String head = "GET " + path + " HTTP/1.1\r\nHost: " + portal.getHost() + ":" + portal.getPort()
                + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13"
                + "\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nCookie: " + cookie + "\r\n\r\n";
        return ByteBuffer.wrap(head.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** One of them, with what has come of a frame so far. */
    private static final class Connection {

        private final Ear ear;
        private final ByteBuffer handshake;
        private ByteBuffer rest = ByteBuffer.allocate(0);
        private boolean open;

        private Connection(Ear ear, ByteBuffer handshake) {
            this.ear = ear;
            this.handshake = handshake;
        }
    }

    private void run() {
        ByteBuffer buffer = ByteBuffer.allocateDirect(1 << 16);
        long signs = System.nanoTime();
        try {
            while (!over) {
                selector.select(key -> serve(key, buffer), TICK_MILLIS);
                for (Runnable wish = wishes.poll(); wish != null; wish = wishes.poll()) {
                    wish.run();
                }
                if (System.nanoTime() - signs > SIGNS_NANOS) {
                    selector.keys().forEach(LiveSockets::giveSign);
                    signs = System.nanoTime();
                }
            }
            for (SelectionKey key : selector.keys()) {
                key.channel().close();
            }
            selector.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void giveSign(SelectionKey key) {
        if (key.attachment() instanceof Connection connection && connection.open) {
            try {
                ((SocketChannel) key.channel()).write(Frames.fromClient("."));
            } catch (IOException e) {
                end(key, connection, LOST);
            }
        }
    }

    private void serve(SelectionKey key, ByteBuffer buffer) {
        Connection connection = (Connection) key.attachment();
        SocketChannel channel = (SocketChannel) key.channel();
        try {
            if (key.isConnectable()) {
                channel.finishConnect();
                key.interestOps(SelectionKey.OP_READ);
                channel.write(connection.handshake);
            } else {
                buffer.clear();
                if (channel.read(buffer) < 0) {
                    end(key, connection, LOST);
                    return;
                }
                long now = System.nanoTime();
                buffer.flip();
                take(key, connection, buffer, now);
            }
        } catch (IOException e) {
            end(key, connection, LOST);
        }
    }

    private static void take(SelectionKey key, Connection connection, ByteBuffer read, long now) {
        ByteBuffer all = read;
        if (connection.rest.hasRemaining()) {
            all = ByteBuffer.allocate(connection.rest.remaining() + read.remaining())
                    .put(connection.rest)
                    .put(read)
                    .flip();
        }
        if (connection.open || opens(key, connection, all)) {
            Frames.take(all, (opcode, content) -> {
                if (opcode == Frames.TEXT) {
                    connection.ear.hear(new String(content, StandardCharsets.UTF_8), now);
                } else if (opcode == Frames.CLOSE) {
                    end(
                            key,
                            connection,
                            content.length < 2
                                    ? NO_CODE
                                    : ByteBuffer.wrap(content).getShort());
                }
            });
        }
        connection.rest = ByteBuffer.allocate(all.remaining()).put(all).flip();
    }

    /** Whether the answer to the handshake is there as a whole; it is taken out of the buffer. */
    private static boolean opens(SelectionKey key, Connection connection, ByteBuffer all) {
        byte[] bytes = new byte[Math.min(all.remaining(), BUFFER)];
        all.duplicate().get(bytes);
        String head = new String(bytes, StandardCharsets.ISO_8859_1);
        int end = head.indexOf("\r\n\r\n");
        if (end < 0) {
            return false;
        }
        all.position(all.position() + end + 4);
        if (!head.startsWith("HTTP/1.1 101")) {
            connection.ear.open.completeExceptionally(
                    new IOException(head.lines().findFirst().orElse("")));
            end(key, connection, LOST);
            return false;
        }
        connection.open = true;
        connection.ear.open.complete(null);
        return true;
    }

    private static void end(SelectionKey key, Connection connection, int code) {
        key.cancel();
        connection.ear.open.completeExceptionally(new IOException("Closed with " + code));
        connection.ear.closed.complete(code);
        try {
            key.channel().close();
        } catch (IOException e) {
            // It has ended, which is what is wanted
        }
    }

    @Override
    public void close() {
        over = true;
        selector.wakeup();
        try {
            thread.join(TICK_MILLIS * 10);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
