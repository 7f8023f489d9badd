package org.schulhof.kernel.scan;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.SocketTimeoutException;
import java.net.StandardProtocolFamily;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;

/** A connection over TCP or a socket of this machine that waits for its other end only for so long. */
final class PatientChannel implements AutoCloseable {

    private final SocketChannel channel;
    private final Selector selector;
    private final Duration patience;

    private PatientChannel(SocketChannel channel, Selector selector, Duration patience) {
        this.channel = channel;
        this.selector = selector;
        this.patience = patience;
    }

    static PatientChannel connect(SocketAddress address, Duration patience) throws IOException {
        if (address instanceof InetSocketAddress internet && internet.isUnresolved()) {
            throw new UnknownHostException(internet.getHostString());
        }
        SocketChannel channel = address instanceof InetSocketAddress
                ? SocketChannel.open()
                : SocketChannel.open(StandardProtocolFamily.UNIX);
        PatientChannel opened = new PatientChannel(channel, Selector.open(), patience);
        try {
            channel.configureBlocking(false);
            if (!channel.connect(address)) {
                opened.await(SelectionKey.OP_CONNECT);
                channel.finishConnect();
            }
            return opened;
        } catch (IOException | RuntimeException e) {
            opened.close();
            throw e;
        }
    }

    void write(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            if (channel.write(bytes) == 0) {
                await(SelectionKey.OP_WRITE);
            }
        }
    }

    /** @return how many bytes came; negative at the end */
    int read(ByteBuffer bytes) throws IOException {
        int read = channel.read(bytes);
        if (read == 0) {
            await(SelectionKey.OP_READ);
            read = channel.read(bytes);
        }
        return read;
    }

    private void await(int what) throws IOException {
        channel.register(selector, what);
        if (selector.select(patience.toMillis()) == 0) {
            throw new SocketTimeoutException("No answer for " + patience.toSeconds() + " s");
        }
        selector.selectedKeys().clear();
    }

    @Override
    public void close() throws IOException {
        try (channel) {
            selector.close();
        }
    }
}
