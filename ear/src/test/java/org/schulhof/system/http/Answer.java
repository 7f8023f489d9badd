package org.schulhof.system.http;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** What the portal answered to one request; redirects are not followed. */
public record Answer(URI asked, int status, String location, String type, String body, HttpHeaders headers) {

    static Answer of(HttpResponse<String> response) {
        return new Answer(
                response.uri(),
                response.statusCode(),
                response.headers().firstValue("Location").orElse(""),
                response.headers().firstValue("Content-Type").orElse(""),
                response.body(),
                response.headers());
    }

    /** The header's value; empty if there is none. */
    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    public Document page() {
        return Jsoup.parse(body, asked.toString());
    }

    /** Whether it sends to the sign-in. */
    public boolean leadsToSignIn() {
        return status / 100 == 3 && location.contains("/signin.xhtml");
    }

    @Override
    public String toString() {
        return status + (location.isEmpty() ? "" : " to " + location) + " for " + asked;
    }
}
