package org.schulhof.bench.dav;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Requests to the calendar of a side, over connections that stay open. */
final class DavWire {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int FIRST_ERROR = 300;
    private static final int TRIES = 3;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Side side;

    DavWire(Side side) {
        this.side = side;
    }

    String get(String name) throws IOException {
        return send("GET", name, "", "text/calendar", "0");
    }

    void put(String name, String ical) throws IOException {
        send("PUT", name, ical, "text/calendar; charset=utf-8", "0");
    }

    void delete(String name) throws IOException {
        send("DELETE", name, "", "text/calendar", "0");
    }

    String propfind(String xml) throws IOException {
        return send("PROPFIND", "", xml, "application/xml", "1");
    }

    String report(String xml) throws IOException {
        return send("REPORT", "", xml, "application/xml", "1");
    }

    void make() throws IOException {
        send("MKCALENDAR", "", "", "application/xml", "0");
    }

    String path(String name) {
        return URI.create(side.collection() + name).getRawPath();
    }

    private String send(String method, String name, String body, String type, String depth) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(side.collection() + name))
                .timeout(PATIENCE)
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .header("Content-Type", type)
                .header("Depth", depth);
        if (!side.authorization().isEmpty()) {
            request.header("Authorization", side.authorization());
        }
        try {
            HttpResponse<String> answer = patiently(request.build());
            if (answer.statusCode() >= FIRST_ERROR) {
                throw new IOException(side.name() + " answered " + answer.statusCode() + " to " + method + " " + name);
            }
            return answer.body();
        } catch (IOException e) {
            throw new IOException(side.name() + " to " + method + " " + name + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** A server of HTTP/1.0 ends a connection without saying so, which this client takes for one that stays open. */
    private HttpResponse<String> patiently(HttpRequest request) throws IOException, InterruptedException {
        for (int left = TRIES; true; left--) {
            try {
                return client.send(request, BodyHandlers.ofString());
            } catch (IOException e) {
                if (left == 0) {
                    throw e;
                }
            }
        }
    }
}
