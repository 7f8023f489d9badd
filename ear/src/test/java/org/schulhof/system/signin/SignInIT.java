package org.schulhof.system.signin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.schulhof.bench.SignInForm;
import org.schulhof.bench.SignInForm.Outcome;
import org.schulhof.bench.Wire;
import org.schulhof.system.DemoPerson;
import org.schulhof.system.Portal;
import org.schulhof.system.SystemTest;
import org.schulhof.system.Visitor;
import org.schulhof.system.Visitors;

@SystemTest
class SignInIT {

    private static final String SESSION = "schulhof";

    @Test
    void aPupilSignsInAndOut(Visitors visitors) {
        Visitor pupil = visitors.arrive();
        pupil.signIn(DemoPerson.PUPIL);
        assertThat(pupil.page().locator("h1")).hasText("Hallo Paul");
    }

    @Test
    void whoKnewTheSessionBeforeTheSignInKnowsNothingAfterwards(Portal portal) throws IOException {
        Wire wire = new Wire(URI.create(portal.url()), InetAddress.getByName("127.0.0.7"));
        SignInForm pupil = new SignInForm(wire);
        pupil.open();
        String before = pupil.cookie(SESSION);
        assertThat(pupil.enter(DemoPerson.PUPIL.account(), DemoPerson.PASSWORD).outcome())
                .isEqualTo(Outcome.WELCOME);
        String after = pupil.cookie(SESSION);

        assertThat(after).isNotEqualTo(before);
        assertThat(statusOfSettings(wire, after)).isEqualTo(200);
        assertThat(statusOfSettings(wire, before)).isEqualTo(302);
        assertThat(statusOfSettings(wire, "0123456789abcdef0123456789ab")).isEqualTo(302);
    }

    @Test
    void unknownPeopleGetTheSameAnswer(Portal portal) throws IOException {
        Wire wire = new Wire(URI.create(portal.url()), InetAddress.getByName("127.0.0.6"));
        assertThat(answer(wire, "nobody.at.all")).isEqualTo(answer(wire, DemoPerson.STAFF.account()));
    }

    private static String answer(Wire wire, String account) throws IOException {
        SignInForm form = new SignInForm(wire);
        form.open();
        String page = form.enter(account, "Falsch+gedacht9").answer().body();
        return page.substring(page.indexOf("<main"))
                .replace(account, "ACCOUNT")
                .replaceAll("(nonce|ViewState:0)\" value=\"[^\"]*\"", "$1");
    }

    private static int statusOfSettings(Wire wire, String session) throws IOException {
        return wire.send("GET", "/settings.xhtml", List.of("Cookie: " + SESSION + "=" + session), "")
                .status();
    }
}
