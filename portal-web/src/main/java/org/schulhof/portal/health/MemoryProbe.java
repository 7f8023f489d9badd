package org.schulhof.portal.health;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import org.schulhof.kernel.setting.Installation;

/** Says at {@code /test/memory} how much memory the server takes, in a portal that was started for tests only. */
@WebListener
public class MemoryProbe implements ServletContextListener {

    private static final String ADDRESS = "/test/memory";

    @Inject
    private Installation installation;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        if (installation.isForTests()) {
            event.getServletContext().addServlet("memory-probe", new Answer()).addMapping(ADDRESS);
        }
    }

    private static final class Answer extends HttpServlet {

        private static final long serialVersionUID = 1L;

        private static final int KIB = 1024;

        /** One figure a line, as {@code name value}: bytes of heap after all garbage was collected, and the process's bytes in memory. */
        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            // The second one finds what the first one has only marked
            System.gc();
            System.gc();
            response.setContentType("text/plain;charset=UTF-8");
            PrintWriter out = response.getWriter();
            out.println("heap "
                    + ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
            out.println("resident " + resident());
            out.println("threads " + ManagementFactory.getThreadMXBean().getThreadCount());
        }

        private static long resident() throws IOException {
            return Files.readAllLines(Path.of("/proc/self/status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .map(line -> Long.parseLong(line.replaceAll("\\D", "")) * KIB)
                    .findFirst()
                    .orElse(0L);
        }
    }
}
