package org.schulhof.launcher;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;

/** All ports of one portal. They follow from the one that users see, so that two portals run side by side. */
record Ports(int http) {

    private static final int LAST = 12;

    Ports {
        if (http < 1024 || http + LAST > 65535) {
            throw new StartFailure("port.range", Integer.toString(http), "1024", Integer.toString(65535 - LAST));
        }
    }

    int admin() {
        return http + 1;
    }

    int https() {
        return http + 2;
    }

    int iiop() {
        return http + 3;
    }

    int iiopTls() {
        return http + 4;
    }

    int iiopMutualTls() {
        return http + 5;
    }

    int jmx() {
        return http + 6;
    }

    int jms() {
        return http + 7;
    }

    int osgiShell() {
        return http + 8;
    }

    int debugger() {
        return http + 9;
    }

    int database() {
        return http + LAST;
    }

    /** Refuses to go on while another program holds a port that a portal listens on. */
    void requireFree(String bindAddress, boolean embeddedDatabase) {
        requireFree(http, bindAddress);
        requireFree(admin(), "127.0.0.1");
        if (embeddedDatabase) {
            requireFree(database(), "127.0.0.1");
        }
    }

    private static void requireFree(int port, String address) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getByName(address), port));
        } catch (UnknownHostException e) {
            throw new StartFailure(e, "bind.unknown", address);
        } catch (BindException e) {
            if (String.valueOf(e.getMessage()).contains("in use")) {
                throw new StartFailure(e, "port.busy", Integer.toString(port));
            }
            throw new StartFailure(e, "bind.refused", address, Integer.toString(port), e.getMessage());
        } catch (IOException e) {
            throw new StartFailure(e, "bind.refused", address, Integer.toString(port), e.getMessage());
        }
    }
}
