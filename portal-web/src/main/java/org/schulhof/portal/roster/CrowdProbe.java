package org.schulhof.portal.roster;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import org.schulhof.kernel.roster.DemoCrowd;
import org.schulhof.kernel.setting.Installation;

/** Makes invented people at {@code /test/crowd}, in a portal that was started for tests only. */
@WebListener
public class CrowdProbe implements ServletContextListener {

    private static final String ADDRESS = "/test/crowd";

    @Inject
    private Installation installation;

    @Inject
    private DemoCrowd crowd;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        if (installation.isForTests()) {
            event.getServletContext()
                    .addServlet("crowd-probe", new Answer(crowd))
                    .addMapping(ADDRESS);
        }
    }

    private static final class Answer extends HttpServlet {

        private static final long serialVersionUID = 1L;

        private final transient DemoCrowd crowd;

        Answer(DemoCrowd crowd) {
            this.crowd = crowd;
        }

        /** A club a line, with the accounts of who is in it: {@code name<tab>account account ...}; the club of all first. */
        @Override
        protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.setContentType("text/plain;charset=UTF-8");
            PrintWriter out = response.getWriter();
            crowd.gather(number(request, "people"), number(request, "inClub"))
                    .forEach((club, accounts) -> out.println(club + "\t" + String.join(" ", accounts)));
        }

        private static int number(HttpServletRequest request, String name) {
            return Integer.parseInt(request.getParameter(name));
        }
    }
}
