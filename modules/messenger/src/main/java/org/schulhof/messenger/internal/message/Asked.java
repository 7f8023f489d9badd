package org.schulhof.messenger.internal.message;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** What a page has sent as a JSON object. Whatever is not as the page sends it is a {@link MalformedException}. */
final class Asked {

    private static final int MOST_BYTES = 100_000;

    private final JsonObject json;

    private Asked(JsonObject json) {
        this.json = json;
    }

    static Asked read(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new MalformedException("Longer than " + MOST_BYTES);
        }
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(bytes))) {
            return new Asked(reader.readObject());
        } catch (JsonException e) {
            throw new MalformedException("No JSON object");
        }
    }

    long id(String name) {
        return id(json.get(name), name);
    }

    private static long id(JsonValue value, String name) {
        if (value instanceof JsonNumber number
                && number.isIntegral()
                && number.bigIntegerValue().bitLength() < Long.SIZE) {
            return number.longValue();
        }
        throw new MalformedException(name);
    }

    int number(String name) {
        long value = id(name);
        if (value < 0 || value > Integer.MAX_VALUE) {
            throw new MalformedException(name);
        }
        return (int) value;
    }

    Optional<Integer> optionalNumber(String name) {
        return json.containsKey(name) && json.get(name) != JsonValue.NULL
                ? Optional.of(number(name))
                : Optional.empty();
    }

    String text(String name) {
        if (json.get(name) instanceof JsonString text) {
            return text.getString();
        }
        throw new MalformedException(name);
    }

    boolean isOn(String name) {
        JsonValue value = json.get(name);
        if (value == JsonValue.TRUE || value == JsonValue.FALSE) {
            return value == JsonValue.TRUE;
        }
        throw new MalformedException(name);
    }

    /** None if nothing is said. */
    List<Long> ids(String name) {
        if (!json.containsKey(name)) {
            return List.of();
        }
        if (json.get(name) instanceof JsonArray all) {
            return all.stream().map(value -> id(value, name)).toList();
        }
        throw new MalformedException(name);
    }

    /** No page of the messenger sends this. */
    static final class MalformedException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        MalformedException(String what) {
            super(what);
        }
    }
}
