package org.schulhof.proxy;

import java.lang.reflect.Field;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.catalina.Request;
import org.apache.catalina.Response;
import org.glassfish.web.valve.GlassFishValve;

/**
 * Corrects each request as soon as the server has it, before the server itself redirects anybody to sign in or makes a
 * cookie. The launcher puts it into the server's configuration if proxies are named, and names them in the environment.
 *
 * <p>The server's requests have a {@code setRemoteAddr} that does nothing and no {@code setScheme}, hence the fields.
 */
public final class PayaraProxyValve implements GlassFishValve {

    private static final Logger LOG = Logger.getLogger(PayaraProxyValve.class.getName());
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    private static final Field ADDRESS = field(org.apache.catalina.connector.Request.class, "remoteAddr");
    private static final Field HOST = field(org.apache.catalina.connector.Request.class, "remoteHost");
    private static final Field INNER = field(org.apache.catalina.connector.Request.class, "coyoteRequest");
    private static final Field SCHEME = field(INNER.getType(), "scheme");

    private final TrustedProxies proxies;

    /** Called by the server. */
    public PayaraProxyValve() {
        this(TrustedProxies.parse(
                System.getenv("SCHULHOF_TRUSTED_PROXIES"),
                ProxyHeader.named(System.getenv("SCHULHOF_PROXY_HEADER")).orElseThrow()));
    }

    private PayaraProxyValve(TrustedProxies proxies) {
        this.proxies = proxies;
    }

    @Override
    public String getInfo() {
        return getClass().getName();
    }

    @Override
    public int invoke(Request request, Response response) {
        if (request instanceof org.apache.catalina.connector.Request inner) {
            try {
                correct(inner);
            } catch (IllegalAccessException | UnknownHostException e) {
                LOG.log(Level.SEVERE, "Where a request comes from can't be told", e);
                return END_PIPELINE;
            }
        }
        return INVOKE_NEXT;
    }

    private void correct(org.apache.catalina.connector.Request request)
            throws IllegalAccessException, UnknownHostException {
        Optional<Origin> origin =
                proxies.originOf(InetAddress.getByName(request.getRemoteAddr()), name -> linesOf(request, name));
        if (origin.isEmpty()) {
            return;
        }
        String address = origin.get().address().getHostAddress();
        ADDRESS.set(request, address);
        HOST.set(request, address);
        if (origin.get().scheme().isPresent()) {
            String scheme = origin.get().scheme().get();
            boolean secure = scheme.equals("https");
            SCHEME.set(INNER.get(request), scheme);
            request.setSecure(secure);
            if (!namesPort(request)) {
                request.setServerPort(secure ? HTTPS : HTTP);
            }
        }
    }

    private static boolean namesPort(org.apache.catalina.connector.Request request) {
        String host = request.getHeader("Host");
        return host != null && host.matches(".*:\\d+");
    }

    private static List<String> linesOf(org.apache.catalina.connector.Request request, String name) {
        return Collections.list(request.getHeaders(name));
    }

    @Override
    public void postInvoke(Request request, Response response) {
        // Nothing was put aside
    }

    private static Field field(Class<?> type, String name) {
        try {
            Field field = type.getDeclaredField(name);
            field.setAccessible(true);
            return field;
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException("This server's requests are made otherwise", e);
        }
    }
}
