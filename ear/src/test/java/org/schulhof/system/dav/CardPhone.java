package org.schulhof.system.dav;

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
import org.schulhof.system.DemoPerson;
import org.schulhof.system.Portal;
import org.schulhof.system.Visitor;

/** A program of somebody's that syncs contacts, with an app password of its own. */
final class CardPhone implements AutoCloseable {

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Portal portal;
    private Visitor owner;
    private final String account;
    private final String name;
    private final String password;

    private CardPhone(Portal portal, Visitor owner, String account, String name, String password) {
        this.portal = portal;
        this.owner = owner;
        this.account = account;
        this.name = name;
        this.password = password;
    }

    static CardPhone of(Portal portal, Visitor owner, DemoPerson person) {
        String name = "Adressen " + Long.toString(System.nanoTime(), 36);
        Page page = owner.open("/app-passwords.xhtml");
        page.locator("[id='form:name']").fill(name);
        page.locator("[id='form:make']").click();
        return new CardPhone(
                portal, owner, person.account(), name, page.locator("#password").textContent());
    }

    /** Where its owner has signed in by now. */
    void ownedBy(Visitor again) {
        owner = again;
    }

    String url() {
        return portal.url().replaceAll("/$", "");
    }

    String account() {
        return account;
    }

    String password() {
        return password;
    }

    String home() {
        return path(
                send(
                                "PROPFIND",
                                principal(),
                                "<propfind xmlns='DAV:'><prop><C:addressbook-home-set"
                                        + " xmlns:C='urn:ietf:params:xml:ns:carddav'/></prop></propfind>",
                                "Depth",
                                "0")
                        .body(),
                "addressbook-home-set>\\s*<[^>]*href[^>]*>([^<]+)<");
    }

    String principal() {
        return path(
                send(
                                "PROPFIND",
                                "/dav/",
                                "<propfind xmlns='DAV:'><prop><current-user-principal/></prop></propfind>",
                                "Depth",
                                "0")
                        .body(),
                "current-user-principal>\\s*<[^>]*href[^>]*>([^<]+)<");
    }

    String contacts() {
        return home() + "addressbook-contacts/";
    }

    String school() {
        return home() + "addressbook-school/";
    }

    /** The first group of what is found. */
    static String path(String answer, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(answer);
        if (!matcher.find()) {
            throw new AssertionError(pattern + " is not in " + answer);
        }
        return matcher.group(1);
    }

    HttpResponse<String> send(String method, String path, String body, String... headers) {
        return send(method, path, body.getBytes(StandardCharsets.UTF_8), true, headers);
    }

    HttpResponse<String> sendAsNobody(String method, String path) {
        return send(method, path, new byte[0], false);
    }

    private HttpResponse<String> send(String method, String path, byte[] body, boolean signed, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url() + path))
                .method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        if (signed) {
            String both = account + ":" + password;
            request.header(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8)));
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    HttpResponse<String> put(String path, String card, String... headers) {
        String[] all = new String[headers.length + 2];
        all[0] = "Content-Type";
        all[1] = "text/vcard; charset=utf-8";
        System.arraycopy(headers, 0, all, 2, headers.length);
        return send("PUT", path, card, all);
    }

    HttpResponse<String> get(String path) {
        return send("GET", path, "");
    }

    HttpResponse<String> report(String path, String body) {
        return send("REPORT", path, body, "Depth", "1", "Content-Type", "application/xml");
    }

    /** @param token empty to begin */
    HttpResponse<String> sync(String path, String token) {
        return report(
                path,
                "<sync-collection xmlns='DAV:'><sync-token>" + token
                        + "</sync-token><sync-level>1</sync-level><prop><getetag/></prop></sync-collection>");
    }

    static String token(HttpResponse<String> answer) {
        return path(answer.body(), "sync-token>([^<]+)<");
    }

    @Override
    public void close() {
        owner.open("/app-passwords.xhtml")
                .locator("[data-device='" + name + "'] input[type=submit]")
                .click();
    }
}
