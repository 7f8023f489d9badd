package org.schulhof.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.schulhof.bench.Guessing.Person;

/** What access decisions and sign-ins take inside of the portal, which times itself if it was started for tests. */
public final class InsideTimes {

    private static final int NOT_FOUND = 404;

    private final Wire wire;
    private final SignInForm browser;
    private final Person person;

    private InsideTimes(Wire wire, SignInForm browser, Person person) {
        this.wire = wire;
        this.browser = browser;
        this.person = person;
    }

    /** @throws IllegalStateException if the person can't sign in */
    public static InsideTimes of(URI portal, Person person) throws IOException {
        Wire wire = new Wire(portal, InetAddress.getLoopbackAddress());
        SignInForm browser = new SignInForm(wire);
        browser.open();
        SignInForm.Attempt attempt = browser.enter(person.account(), person.password());
        if (attempt.outcome() != SignInForm.Outcome.WELCOME) {
            throw new IllegalStateException(person.account() + " can't sign in: " + attempt.outcome());
        }
        return new InsideTimes(wire, browser, person);
    }

    /**
     * In microseconds, with the numbers of people and groups.
     *
     * @throws NotForTestsException if the portal does not time itself
     */
    public Map<String, Double> accessDecisions() throws IOException {
        return figures(wire.send("GET", "/test/access", cookies(), ""));
    }

    /**
     * In milliseconds.
     *
     * @throws NotForTestsException if the portal does not time itself
     */
    public Map<String, Double> signIns() throws IOException {
        String form = "account=" + SignInForm.encoded(person.account()) + "&password="
                + SignInForm.encoded(person.password());
        return figures(wire.send("POST", "/test/sign-in", cookies(), form));
    }

    private List<String> cookies() {
        return List.of("Cookie: " + SignInForm.SESSION + "=" + browser.cookie(SignInForm.SESSION));
    }

    private static Map<String, Double> figures(Answer answer) throws IOException {
        if (answer.status() == NOT_FOUND) {
            throw new NotForTestsException();
        }
        if (answer.status() != 200) {
            throw new IOException("The portal answered with " + answer.status());
        }
        Map<String, Double> figures = new LinkedHashMap<>();
        answer.body()
                .lines()
                .map(line -> line.split(" "))
                .forEach(pair -> figures.put(pair[0], Double.valueOf(pair[1])));
        return figures;
    }

    /** The portal was not started for tests. */
    public static final class NotForTestsException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        public NotForTestsException() {
            super("The portal does not time itself");
        }
    }
}
