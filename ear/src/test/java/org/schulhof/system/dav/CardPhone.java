package org.schulhof.system.dav;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.schulhof.system.DemoPerson;
import org.schulhof.system.Portal;
import org.schulhof.system.Visitor;

/** A program of somebody's that syncs contacts, with an app password of its own. */
final class CardPhone implements AutoCloseable {

    private final Device device;
    private final String url;
    private Visitor owner;

    private CardPhone(Device device, String url, Visitor owner) {
        this.device = device;
        this.url = url;
        this.owner = owner;
    }

    static CardPhone of(Portal portal, Visitor owner, DemoPerson person) {
        return new CardPhone(
                Device.of(portal, owner, person.account()), portal.url().replaceAll("/$", ""), owner);
    }

    /** Where its owner has signed in by now. */
    void ownedBy(Visitor again) {
        owner = again;
    }

    String url() {
        return url;
    }

    String account() {
        return device.account();
    }

    String password() {
        return device.password();
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
        return device.send(method, path, body, headers);
    }

    /** Without showing a password. */
    HttpResponse<String> sendAsNobody(String method, String path) {
        try {
            return HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .build()
                    .send(
                            HttpRequest.newBuilder(URI.create(url + path))
                                    .method(method, BodyPublishers.noBody())
                                    .build(),
                            BodyHandlers.ofString());
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
        Device.withdraw(owner, device);
    }
}
