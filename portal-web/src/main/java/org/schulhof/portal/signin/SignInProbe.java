package org.schulhof.portal.signin;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.schulhof.kernel.setting.Installation;
import org.schulhof.kernel.signin.SignInBenchmark;

/** Times sign-ins at {@code /test/sign-in}, in a portal that was started for tests only. */
@WebListener
public class SignInProbe implements ServletContextListener {

    private static final String ADDRESS = "/test/sign-in";

    @Inject
    private Installation installation;

    @Inject
    private SignInBenchmark benchmark;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        if (installation.isForTests()) {
            event.getServletContext()
                    .addServlet("sign-in-probe", new Answer(benchmark))
                    .addMapping(ADDRESS);
        }
    }

    private static final class Answer extends HttpServlet {

        private static final long serialVersionUID = 1L;

        private final transient SignInBenchmark benchmark;

        Answer(SignInBenchmark benchmark) {
            this.benchmark = benchmark;
        }

        /** One figure a line, as {@code name value}; medians in milliseconds. */
        @Override
        protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
            SignInBenchmark.Result result =
                    benchmark.run(request.getParameter("account"), request.getParameter("password"));
            response.setContentType("text/plain;charset=UTF-8");
            response.getWriter()
                    .printf(
                            Locale.ROOT,
                            "whole %.2f%nhash %.2f%nwithout %.2f%n",
                            result.whole(),
                            result.hash(),
                            result.whole() - result.hash());
        }
    }
}
