package org.schulhof.system.dav;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.schulhof.system.Portal;
import org.schulhof.system.Visitor;

/** Somebody's phone, with an app password of its own. */
public final class Device {

    private static final Pattern OWN = Pattern.compile("<D:href>(/dav/calendars/[^<]*/calendar-\\d+/)</D:href>");

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String url;
    private final String account;
    private final String password;
    private final String name;

    private Device(String url, String account, String password, String name) {
        this.url = url;
        this.account = account;
        this.password = password;
        this.name = name;
    }

    /** One that its owner has set up at the page of app passwords. */
    public static Device of(Portal portal, Visitor owner, String account) {
        String name = "Gerät " + Long.toString(System.nanoTime(), 36);
        Page page = owner.open("/app-passwords.xhtml");
        page.locator("[id='form:name']").fill(name);
        page.locator("[id='form:make']").click();
        return new Device(portal.url(), account, page.locator("#password").textContent(), name);
    }

    /** Does nothing if that was done before. */
    public static void withdraw(Visitor owner, Device device) {
        Locator button =
                owner.open("/app-passwords.xhtml").locator("[data-device='" + device.name + "'] input[type=submit]");
        if (button.count() > 0) {
            button.click();
            owner.page().locator(".notice").waitFor();
        }
    }

    public String url() {
        return url;
    }

    public String account() {
        return account;
    }

    public String password() {
        return password;
    }

    /** Somebody who knows the account and shows another password. */
    Device withPassword(String other) {
        return new Device(url, account, other, name);
    }

    public String home() {
        return "/dav/calendars/" + account + "/";
    }

    /** The path of the own files, as a German sees it. */
    String files() {
        return "/dav/files/" + account + "/Meine%20Dateien/";
    }

    /** The path of the own calendar, which is the first. */
    public String own() {
        Matcher matcher = OWN.matcher(propfind(home(), "1", "").body());
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    /** The path of the calendar with this name. */
    String calendar(String displayName) {
        for (String response : propfind(home(), "1", "").body().split("<D:response>")) {
            if (response.contains("<D:displayname>" + displayName + "</D:displayname>")) {
                Matcher matcher = OWN.matcher(response);
                assertThat(matcher.find()).isTrue();
                return matcher.group(1);
            }
        }
        throw new AssertionError("no calendar " + displayName);
    }

    public HttpResponse<String> propfind(String path, String depth, String body) {
        return send("PROPFIND", path, body, "Depth", depth, "Content-Type", "application/xml");
    }

    public HttpResponse<String> report(String path, String body) {
        return send("REPORT", path, body, "Depth", "1", "Content-Type", "application/xml");
    }

    public HttpResponse<String> put(String path, String ical, String... headers) {
        String[] all = new String[headers.length + 2];
        System.arraycopy(headers, 0, all, 0, headers.length);
        all[headers.length] = "Content-Type";
        all[headers.length + 1] = "text/calendar; charset=utf-8";
        return send("PUT", path, ical, all);
    }

    public HttpResponse<String> send(String method, String path, String body, String... headers) {
        String shown = account + ":" + password;
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url).resolve(path))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(shown.getBytes(StandardCharsets.UTF_8)));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
            assertThat(answer.headers().map()).as("no session is made").doesNotContainKey("set-cookie");
            assertThat(answer.body()).doesNotContain("Exception").doesNotContain("\tat ");
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    static String event(String uid, String title, String... lines) {
        return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Test//EN\r\nBEGIN:VEVENT\r\nUID:" + uid
                + "\r\nDTSTAMP:20261101T000000Z\r\nDTSTART:20270201T080000Z\r\nDTEND:20270201T090000Z\r\nSUMMARY:"
                + title
                + "\r\n" + String.join("", lines) + "END:VEVENT\r\nEND:VCALENDAR\r\n";
    }
}
