package org.schulhof.system.module;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

/** Somebody who loads a page again and again, as fast as it comes. */
final class Reader implements AutoCloseable {

    private final HttpClient client = HttpClient.newHttpClient();
    private final HttpRequest request;
    private final Set<Integer> statuses = new ConcurrentSkipListSet<>();
    private final Thread thread = new Thread(this::read, "reader");
    private volatile boolean done;
    private volatile int last;

    Reader(String url, String cookies) {
        request = HttpRequest.newBuilder(URI.create(url))
                .header("Cookie", cookies)
                .build();
        thread.start();
    }

    int lastStatus() {
        return last;
    }

    Set<Integer> statuses() {
        return statuses;
    }

    private void read() {
        while (!done) {
            try {
                last = client.send(request, BodyHandlers.discarding()).statusCode();
            } catch (IOException e) {
                last = -1;
            } catch (InterruptedException e) {
                return;
            }
            statuses.add(last);
        }
    }

    @Override
    public void close() {
        done = true;
        thread.interrupt();
    }
}
