package org.schulhof.portal.module;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.schulhof.kernel.setting.Installation;

/**
 * Lets the system tests ask at {@code /test/session} what is wrong with their own session. A portal that was not started
 * for tests does not have the address.
 */
@WebListener
public class SessionProbe implements ServletContextListener {

    private static final String ADDRESS = "/test/session";

    @Inject
    private Installation installation;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        if (installation.isForTests()) {
            event.getServletContext().addServlet("session-probe", new Answer()).addMapping(ADDRESS);
        }
    }

    private static final class Answer extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.setContentType("text/plain;charset=UTF-8");
            for (String complaint : new SessionContents(request.getSession()).complaints()) {
                response.getWriter().println(complaint);
            }
        }
    }
}
