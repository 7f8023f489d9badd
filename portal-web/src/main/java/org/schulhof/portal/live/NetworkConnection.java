package org.schulhof.portal.live;

import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestWrapper;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Method;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The connection below a request, which no interface of Jakarta EE gives; found by the names of Payara's and Grizzly's methods. */
final class NetworkConnection {

    private static final Logger LOG = Logger.getLogger(NetworkConnection.class.getName());

    private final Object connection;
    private final Method terminate;

    private NetworkConnection(Object connection, Method terminate) {
        this.connection = connection;
        this.terminate = terminate;
    }

    /** @throws ServletException if the server is another than the one these names are of */
    static NetworkConnection of(HttpServletRequest request) throws ServletException {
        ServletRequest innermost = request;
        while (innermost instanceof ServletRequestWrapper wrapper) {
            innermost = wrapper.getRequest();
        }
        try {
            Object context = call(call(call(innermost, "getUnwrappedCoyoteRequest"), "getCoyoteRequest"), "getContext");
            Object connection = call(context, "getConnection");
            Method terminate = Class.forName(
                            "org.glassfish.grizzly.Connection",
                            false,
                            connection.getClass().getClassLoader())
                    .getMethod("terminateSilently");
            return new NetworkConnection(connection, terminate);
        } catch (ReflectiveOperationException e) {
            throw new ServletException("A web socket needs Payara's connections", e);
        }
    }

    private static Object call(Object target, String method) throws ReflectiveOperationException {
        return target.getClass().getMethod(method).invoke(target);
    }

    /** Ends it without a word, as if the network had gone. Nothing happens if it has ended. */
    void cut() {
        try {
            terminate.invoke(connection);
        } catch (ReflectiveOperationException e) {
            LOG.log(Level.WARNING, "A connection could not be cut", e);
        }
    }
}
