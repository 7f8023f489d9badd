package org.schulhof.bench.chat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;

/** Tells many connections something by nothing but a loop: what is left of a measurement when the portal is taken away. */
final class BareTeller implements AutoCloseable {

    private static final byte[] WELCOME = "HTTP/1.1 101 Switching Protocols\r\n\r\n".getBytes();

    private final ServerSocketChannel door;
    private final List<SocketChannel> all = new ArrayList<>();

    BareTeller(int connections) throws IOException {
        door = ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), connections);
    }

    URI address() throws IOException {
        InetSocketAddress address = (InetSocketAddress) door.getLocalAddress();
        return URI.create("http://127.0.0.1:" + address.getPort());
    }

    /** Lets in so many. */
    void welcome(int connections) throws IOException {
        ByteBuffer asked = ByteBuffer.allocate(2048);
        for (int i = 0; i < connections; i++) {
            SocketChannel one = door.accept();
            one.read(asked.clear());
            one.write(ByteBuffer.wrap(WELCOME));
            all.add(one);
        }
    }

    void tell(String text) throws IOException {
        for (SocketChannel one : all) {
            one.write(Frames.fromServer(text));
        }
    }

    @Override
    public void close() throws IOException {
        for (SocketChannel one : all) {
            one.close();
        }
        door.close();
    }
}
