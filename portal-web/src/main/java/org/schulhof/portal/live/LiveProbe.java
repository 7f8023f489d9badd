package org.schulhof.portal.live;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.schulhof.api.live.Live;
import org.schulhof.api.person.CurrentPerson;
import org.schulhof.kernel.setting.Installation;

/** Tells the open pages of whoever asks as much as they want, at {@code /test/tell}, in a portal that was started for tests only. */
@WebListener
public class LiveProbe implements ServletContextListener {

    private static final String ADDRESS = "/test/tell";

    @Inject
    private Installation installation;

    @Inject
    private Live live;

    @Inject
    private CurrentPerson currentPerson;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        if (installation.isForTests()) {
            event.getServletContext()
                    .addServlet("live-probe", new Answer(live, currentPerson))
                    .addMapping(ADDRESS);
        }
    }

    private static final class Answer extends HttpServlet {

        private static final long serialVersionUID = 1L;

        private final transient Live live;
        private final transient CurrentPerson currentPerson;

        Answer(Live live, CurrentPerson currentPerson) {
            this.live = live;
            this.currentPerson = currentPerson;
        }

        /** {@code count} messages as long as can be. */
        @Override
        protected void doPost(HttpServletRequest request, HttpServletResponse response) {
            Set<Long> person = Set.of(currentPerson.get().id());
            String content = "x".repeat(Live.LONGEST);
            int count = Integer.parseInt(request.getParameter("count"));
            for (int i = 0; i < count; i++) {
                live.tell(person, "core.test", content);
            }
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        }
    }
}
