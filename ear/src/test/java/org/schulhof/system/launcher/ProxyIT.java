package org.schulhof.system.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.schulhof.bench.Answer;
import org.schulhof.bench.SignInForm;
import org.schulhof.bench.SignInForm.Attempt;
import org.schulhof.bench.SignInForm.Outcome;
import org.schulhof.bench.Wire;
import org.schulhof.system.DemoPerson;
import org.schulhof.system.KeptData;
import org.schulhof.system.Portal;
import org.schulhof.system.SystemTest;

/** The portal behind a proxy that speaks TLS with the world, and somebody who only says so. */
@SystemTest
class ProxyIT {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String NO_PROXY = "127.0.0.8";
    private static final String HOST = "Host: schule.example.org";
    private static final String ATTEMPTS = "select count(*) from sign_in_attempt where address = '203.0.113.77'";
    private static final String SESSIONS = "select count(*) from person_session where address = '203.0.113.77'";
    private static final String HTTPS = "X-Forwarded-Proto: https";

    @Test
    @Tag("R7")
    void whatANamedProxySaysIsTrueForEverything(Portal portal) throws IOException {
        KeptData kept = KeptData.of(portal);
        long attempts = kept.count(ATTEMPTS);
        long sessions = kept.count(SESSIONS);
        SignInForm pupil = atProxy(portal, "203.0.113.77");
        Answer page = pupil.open();
        assertThat(page.all("Set-Cookie")).singleElement().asString().contains("Secure");
        assertThat(page.all("Strict-Transport-Security")).isNotEmpty();

        assertThat(pupil.enter(DemoPerson.PUPIL.account(), "Falsch+gedacht9").outcome())
                .isEqualTo(Outcome.WRONG);
        Attempt right = pupil.enter(DemoPerson.PUPIL.account(), DemoPerson.PASSWORD);
        assertThat(right.outcome()).isEqualTo(Outcome.WELCOME);
        assertThat(right.answer().all("Location")).containsExactly("https://schule.example.org/");
        assertThat(right.answer().all("Set-Cookie"))
                .hasSize(2)
                .allSatisfy(cookie -> assertThat(cookie).contains("Secure"));

        assertThat(kept.count(ATTEMPTS)).isEqualTo(attempts + 2);
        assertThat(kept.count(SESSIONS)).isEqualTo(sessions + 1);
        assertThat(kept.count("select count(*) from person where last_sign_in_address = '203.0.113.77'"))
                .isEqualTo(1);
        await().atMost(SOON)
                .until(() -> kept.count("select count(*) from http_request where address = '203.0.113.77'") >= 3);
    }

    @Test
    void theServersOwnRedirectsKeepSchemeAndHost(Portal portal) throws IOException {
        for (String path : List.of("/settings.xhtml", "/", "/m/addressbook/index.xhtml")) {
            Answer answer = send(portal, Portal.PROXY, path);
            assertThat(answer.status()).as(path).isEqualTo(302);
            assertThat(answer.all("Location")).as(path).containsExactly("https://schule.example.org/signin.xhtml");
        }
    }

    @Test
    @Tag("R7")
    void whoIsNotNamedCanSayWhatTheyWant(Portal portal) throws IOException {
        String nobody = "nobody" + System.nanoTime();
        SignInForm stranger = new SignInForm(
                wire(portal, NO_PROXY), HOST, HTTPS, "X-Forwarded-For: 203.0.113.78", "Forwarded: for=203.0.113.78");
        assertThat(stranger.open().all("Set-Cookie")).singleElement().asString().doesNotContain("Secure");
        assertThat(stranger.enter(nobody, "Falsch+gedacht9").outcome()).isEqualTo(Outcome.WRONG);

        KeptData kept = KeptData.of(portal);
        assertThat(kept.count("select count(*) from sign_in_attempt where address = '203.0.113.78'"))
                .isZero();
        assertThat(kept.count("select count(*) from sign_in_attempt where address = '" + NO_PROXY + "' and account = '"
                        + nobody + "'"))
                .isEqualTo(1);
        assertThat(send(portal, NO_PROXY, "/settings.xhtml").all("Location"))
                .containsExactly("http://schule.example.org/signin.xhtml");
    }

    @Test
    @Tag("R3")
    void aGuesserBehindTheProxyDelaysNobodyElseThere(Portal portal) throws IOException {
        String nobody = "nobody" + System.nanoTime();
        SignInForm guesser = atProxy(portal, "203.0.113.79");
        guesser.open();
        SignInForm other = atProxy(portal, "203.0.113.80");
        other.open();
        for (int i = 0; i < 5; i++) {
            assertThat(guesser.enter(nobody, "Guess+1").outcome()).isEqualTo(Outcome.WRONG);
        }
        assertThat(guesser.enter(nobody, "Guess+1").outcome()).isEqualTo(Outcome.TOO_EARLY);
        assertThat(other.enter(nobody, "Guess+1").outcome()).isEqualTo(Outcome.WRONG);
    }

    private static SignInForm atProxy(Portal portal, String client) throws IOException {
        return new SignInForm(wire(portal, Portal.PROXY), HOST, HTTPS, "X-Forwarded-For: 198.51.100.66, " + client);
    }

    private static Answer send(Portal portal, String from, String path) throws IOException {
        return wire(portal, from).send("GET", path, List.of(HOST, HTTPS, "X-Forwarded-For: 203.0.113.81"), "");
    }

    private static Wire wire(Portal portal, String from) throws IOException {
        return new Wire(URI.create(portal.url()), InetAddress.getByName(from));
    }
}
