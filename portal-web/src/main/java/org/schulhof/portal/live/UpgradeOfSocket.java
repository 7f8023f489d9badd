package org.schulhof.portal.live;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpUpgradeHandler;
import java.io.IOException;

/** The request for a web socket as the server's part for web sockets sees it: what becomes of it goes through {@link GuardedUpgrade}. */
final class UpgradeOfSocket extends HttpServletRequestWrapper {

    private final HttpServletRequest request;

    UpgradeOfSocket(HttpServletRequest request) {
        super(request);
        this.request = request;
    }

    @Override
    public <T extends HttpUpgradeHandler> T upgrade(Class<T> handlerClass) throws IOException, ServletException {
        T handler;
        try {
            handler = handlerClass.getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new ServletException("No handler of " + handlerClass, e);
        }
        NetworkConnection network = NetworkConnection.of(request);
        super.upgrade(GuardedUpgrade.class).guard(handler, network);
        return handler;
    }
}
