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

/** Refuses a web socket before it is one, and guards the connection of those that it lets through. */
public class SocketGate extends HttpFilter {

    private static final long serialVersionUID = 1L;

    /** RFC 6585, section 4. */
    private static final int TOO_MANY_REQUESTS = 429;

    @Inject
    private transient LiveStreams streams;

    @Inject
    private transient CurrentPerson currentPerson;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getRequestURI();
        Optional<LivePosition> from = LivePosition.parse(path.substring(path.lastIndexOf('/') + 1));
        long person = currentPerson.get().id();
        if (from.filter(position -> streams.knows(person, position)).isEmpty()) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
        } else if (!streams.hasRoom(person)) {
            response.setStatus(TOO_MANY_REQUESTS);
        } else {
            chain.doFilter(new UpgradeOfSocket(request), response);
        }
    }
}
