package org.schulhof.system;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.stream.IntStream;

/** Finds room for a portal beside whatever else runs on this machine. */
public final class FreePorts {

    private static final int BEGIN = 26000;
    private static final int OF_ONE_PORTAL = 20;

    private FreePorts() {}

    /** The first port of enough free ones for a portal. */
    public static int first() {
        return IntStream.iterate(BEGIN, port -> port < 32000, port -> port + OF_ONE_PORTAL)
                .filter(port -> IntStream.range(port, port + OF_ONE_PORTAL).allMatch(FreePorts::isFree))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
