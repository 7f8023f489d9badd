package org.schulhof.messenger.internal.report;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

/**
 * What stands in an excerpt. Its form is always the same for the same content, so that its hash proves that nobody altered it.
 *
 * @param number of the reported message
 */
record ExcerptText(long room, String title, int number, List<Line> lines) {

    ExcerptText {
        lines = List.copyOf(lines);
    }

    /**
     * A message of the excerpt.
     *
     * @param author name of who wrote it, as it was then
     * @param text empty if it was deleted before it was reported
     * @param before what it said before it was changed, the oldest first
     * @param files names of its files
     */
    record Line(int number, String author, Instant at, String text, List<String> before, List<String> files) {

        Line {
            before = List.copyOf(before);
            files = List.copyOf(files);
        }
    }

    byte[] canonical() {
        JsonArrayBuilder messages = Json.createArrayBuilder();
        lines.forEach(line -> messages.add(json(line)));
        return Json.createObjectBuilder()
                .add("room", room)
                .add("title", title)
                .add("reported", number)
                .add("messages", messages)
                .build()
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    private static JsonObjectBuilder json(Line line) {
        return Json.createObjectBuilder()
                .add("number", line.number)
                .add("author", line.author)
                .add("at", line.at.toString())
                .add("text", line.text)
                .add("before", Json.createArrayBuilder(line.before))
                .add("files", Json.createArrayBuilder(line.files));
    }

    static ExcerptText of(byte[] canonical) {
        try (JsonReader reader = Json.createReader(new StringReader(new String(canonical, StandardCharsets.UTF_8)))) {
            JsonObject json = reader.readObject();
            return new ExcerptText(
                    json.getJsonNumber("room").longValue(),
                    json.getString("title"),
                    json.getInt("reported"),
                    json.getJsonArray("messages").getValuesAs(JsonObject.class).stream()
                            .map(ExcerptText::line)
                            .toList());
        }
    }

    private static Line line(JsonObject json) {
        return new Line(
                json.getInt("number"),
                json.getString("author"),
                Instant.parse(json.getString("at")),
                json.getString("text"),
                strings(json, "before"),
                strings(json, "files"));
    }

    private static List<String> strings(JsonObject json, String name) {
        return json.getJsonArray(name).getValuesAs(jakarta.json.JsonString.class).stream()
                .map(jakarta.json.JsonString::getString)
                .toList();
    }

    static String sha256(byte[] canonical) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(canonical));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
