package org.schulhof.bench.dav;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.schulhof.bench.Answer;
import org.schulhof.bench.Guessing.Person;
import org.schulhof.bench.SignInForm;
import org.schulhof.bench.Wire;

/** Somebody's own calendar in the portal, opened by an app password that they make as people do. */
public final class OwnSide {

    private static final String PAGE = "/app-passwords.xhtml";
    private static final Pattern FORM = Pattern.compile("<form id=\"form\".*?</form>", Pattern.DOTALL);
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]*)\"[^>]*? value=\"([^\"]*)\"");
    private static final Pattern PASSWORD = Pattern.compile("id=\"password\"[^>]*>([a-z-]+)<");
    private static final Pattern CALENDAR = Pattern.compile("href>(/dav/calendars/[^<]*/calendar-\\d+/)<");

    private OwnSide() {}

    /** @param processes of the server and its database */
    public static Side of(URI portal, Person person, List<Long> processes) throws IOException {
        Wire wire = new Wire(portal, InetAddress.getLoopbackAddress());
        String shown = person.account() + ":" + appPassword(wire, person);
        String authorization = "Basic " + Base64.getEncoder().encodeToString(shown.getBytes(StandardCharsets.UTF_8));
        Answer home = wire.send(
                "PROPFIND",
                "/dav/calendars/" + person.account() + "/",
                List.of("Authorization: " + authorization, "Depth: 1"),
                "");
        return new Side("Schulhof", portal.resolve(first(CALENDAR, home.body())), authorization, processes, false);
    }

    private static String appPassword(Wire wire, Person person) throws IOException {
        SignInForm signIn = new SignInForm(wire);
        signIn.open();
        signIn.enter(person.account(), person.password());
        List<String> headers = List.of(
                "Cookie: " + signIn.sessionCookie(),
                "Origin: " + wire.portal().toString().replaceFirst("/$", ""));
        String page = wire.send("GET", PAGE, headers, "").body();
        Matcher form = FORM.matcher(page);
        if (!form.find()) {
            throw new IOException("No form for app passwords");
        }
        StringBuilder fields = new StringBuilder("form:name=Benchmark&form:make=x");
        Matcher hidden = HIDDEN.matcher(form.group());
        while (hidden.find()) {
            fields.append('&')
                    .append(SignInForm.encoded(hidden.group(1)))
                    .append('=')
                    .append(SignInForm.encoded(hidden.group(2)));
        }
        return first(
                PASSWORD, wire.send("POST", PAGE, headers, fields.toString()).body());
    }

    private static String first(Pattern pattern, String text) throws IOException {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IOException("The portal does not answer as expected");
        }
        return matcher.group(1);
    }
}
