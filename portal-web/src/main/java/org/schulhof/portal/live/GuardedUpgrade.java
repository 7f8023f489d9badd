package org.schulhof.portal.live;

import jakarta.servlet.http.HttpUpgradeHandler;
import jakarta.servlet.http.WebConnection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Leads between the server's connection and its part for web sockets, which are at odds about when to read and to close (ADR 18). */
public final class GuardedUpgrade implements HttpUpgradeHandler {

    private @Nullable HttpUpgradeHandler handler;
    private @Nullable NetworkConnection network;

    void guard(HttpUpgradeHandler guarded, NetworkConnection below) {
        handler = guarded;
        network = below;
    }

    @Override
    public void init(WebConnection connection) {
        GuardedConnection guarded = new GuardedConnection(connection, Objects.requireNonNull(network));
        Objects.requireNonNull(handler).init(guarded);
        guarded.beginReading();
    }

    @Override
    public void destroy() {
        HttpUpgradeHandler guarded = handler;
        if (guarded != null) {
            // The server keeps the request, and this with it, for another one
            handler = null;
            guarded.destroy();
        }
    }
}
