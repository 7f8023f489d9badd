package org.schulhof.portal.live;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.schulhof.api.person.CurrentPerson;
import org.schulhof.kernel.live.LivePosition;
import org.schulhof.kernel.live.LiveStreams;

/**
 * Refuses a web socket before it is one. Where the endpoint closes it while it opens, the server gives the request back
 * twice, and then two other requests are handled with the same objects.
 */
public class SocketGate extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient LiveStreams streams;

    @Inject
    private transient CurrentPerson currentPerson;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getRequestURI();
        Optional<LivePosition> from = LivePosition.parse(path.substring(path.lastIndexOf('/') + 1));
        if (from.filter(position -> streams.knows(currentPerson.get().id(), position))
                .isPresent()) {
            chain.doFilter(request, response);
        } else {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
        }
    }
}
