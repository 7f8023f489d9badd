package org.schulhof.bench.chat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the messenger's page asks for and sends. */
public final class ChatDoor {

    private static final Pattern NUMBER = Pattern.compile("\\{\"number\":(\\d+)\\}");
    private static final Pattern POSITION = Pattern.compile("\"position\":\"([^\"]+)\"");
    private static final Pattern MESSAGE =
            Pattern.compile("\\{\"number\":(\\d+),\"at\":\\d+,.*?\"text\":\"(m[^\"]*)\"\\}");
    private static final Pattern CHANGE = Pattern.compile("\"change\":(\\d+),\"more\":(true|false)\\}$");
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int OK = 200;

    private final URI portal;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    public ChatDoor(URI portal) {
        this.portal = portal;
    }

    /**
     * @param id the same for the same message, however often it is sent
     * @param text goes over the wire as it is; it needs no escaping
     */
    public CompletableFuture<HttpResponse<String>> send(Member member, long room, String id, String text) {
        UUID client = UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8));
        return post(
                member,
                "send",
                "{\"client\":\"" + client + "\",\"room\":" + room + ",\"text\":\"" + text
                        + "\",\"answers\":null,\"files\":[]}");
    }

    CompletableFuture<HttpResponse<String>> read(Member member, long room, int number) {
        return post(member, "read", "{\"room\":" + room + ",\"number\":" + number + "}");
    }

    private CompletableFuture<HttpResponse<String>> post(Member member, String act, String json) {
        return client.sendAsync(
                request(member, "/s/messenger/chat/" + act)
                        .header("Content-Type", "application/json")
                        .header("X-Schulhof-Chat", "1")
                        .POST(BodyPublishers.ofString(json))
                        .build(),
                BodyHandlers.ofString());
    }

    CompletableFuture<HttpResponse<String>> get(Member member, String path) {
        return client.sendAsync(request(member, path).build(), BodyHandlers.ofString());
    }

    CompletableFuture<HttpResponse<String>> changes(Member member, long room, int after) {
        return get(member, "/s/messenger/chat/changes?room=" + room + "&after=" + after);
    }

    private HttpRequest.Builder request(Member member, String path) {
        return HttpRequest.newBuilder(portal.resolve(path))
                .timeout(PATIENCE)
                .header("Cookie", member.cookie())
                .header("Sec-Fetch-Dest", "empty");
    }

    /** Where the member's live connection begins. */
    String position(Member member) throws IOException {
        Matcher position = POSITION.matcher(body(get(member, "/live/position")));
        if (!position.find()) {
            throw new IOException(member.account() + " has no live connection");
        }
        return position.group(1);
    }

    /** The number that a message got. */
    public static int number(HttpResponse<String> answer) {
        Matcher number = NUMBER.matcher(answer.body());
        if (answer.statusCode() != OK || !number.matches()) {
            throw new IllegalStateException(answer.statusCode() + " for " + answer.uri());
        }
        return Integer.parseInt(number.group(1));
    }

    /** Up to which change an answer goes. */
    static int change(HttpResponse<String> answer) {
        Matcher change = CHANGE.matcher(answer.body());
        if (!change.find()) {
            throw new IllegalStateException(answer.statusCode() + " for " + answer.uri());
        }
        return Integer.parseInt(change.group(1));
    }

    /** A message as it is in the room. */
    public record Kept(int number, String text) {}

    /** All messages of a room in the order of its changes, as a page fetches what it has missed. */
    public List<Kept> all(Member member, long room) throws IOException {
        List<Kept> all = new ArrayList<>();
        int after = 0;
        while (true) {
            String page = body(changes(member, room, after));
            Matcher message = MESSAGE.matcher(page);
            while (message.find()) {
                all.add(new Kept(Integer.parseInt(message.group(1)), message.group(2)));
            }
            Matcher change = CHANGE.matcher(page);
            if (!change.find()) {
                throw new IOException("No page of changes: " + page);
            }
            after = Integer.parseInt(change.group(1));
            if (change.group(2).equals("false")) {
                return all;
            }
        }
    }

    private static String body(CompletableFuture<HttpResponse<String>> asked) throws IOException {
        HttpResponse<String> answer = asked.join();
        if (answer.statusCode() != OK) {
            throw new IOException(answer.statusCode() + " for " + answer.uri());
        }
        return answer.body();
    }
}
