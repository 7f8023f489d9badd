package org.schulhof.portal.module;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import org.schulhof.kernel.access.AccessBenchmark;
import org.schulhof.kernel.access.AccessBenchmark.Times;
import org.schulhof.kernel.setting.Installation;

/** Times access decisions at {@code /test/access}, in a portal that was started for tests only. */
@WebListener
public class AccessProbe implements ServletContextListener {

    private static final String ADDRESS = "/test/access";

    @Inject
    private Installation installation;

    @Inject
    private AccessBenchmark benchmark;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        if (installation.isForTests()) {
            event.getServletContext()
                    .addServlet("access-probe", new Answer(benchmark))
                    .addMapping(ADDRESS);
        }
    }

    private static final class Answer extends HttpServlet {

        private static final long serialVersionUID = 1L;

        private final transient AccessBenchmark benchmark;

        Answer(AccessBenchmark benchmark) {
            this.benchmark = benchmark;
        }

        /** One figure a line, as {@code name value}; times in microseconds. */
        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.setContentType("text/plain;charset=UTF-8");
            AccessBenchmark.Result result = benchmark.run();
            PrintWriter out = response.getWriter();
            out.println("people " + result.people());
            out.println("groups " + result.groups());
            print(out, "read", result.read());
            print(out, "first", result.first());
            print(out, "next", result.next());
        }

        private static void print(PrintWriter out, String name, Times times) {
            out.printf(Locale.ROOT, "%s.median %.2f%n%s.p99 %.2f%n", name, times.median(), name, times.p99());
        }
    }
}
