package org.schulhof.system.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.schulhof.system.Portal;

/** A program that talks to the portal. */
public final class ApiClient {

    private static final String JSON = "application/json";
    private static final String BOUNDARY = "--------schulhof";

    /** In clear text the server changes to HTTP/2 where it is offered, and spoils an answer by it now and then. */
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String url;
    private final Map<String, String> headers;

    private ApiClient(String url, Map<String, String> headers) {
        this.url = url;
        this.headers = headers;
    }

    public static ApiClient withToken(Portal portal, String token) {
        return new ApiClient(portal.url(), Map.of("Authorization", "Bearer " + token));
    }

    static ApiClient withPassword(Portal portal, String account, String password) {
        String both = account + ":" + password;
        return new ApiClient(
                portal.url(),
                Map.of(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8))));
    }

    static ApiClient showing(Portal portal, Map<String, String> headers) {
        return new ApiClient(portal.url(), headers);
    }

    public JsonObject get(String path) {
        return json(send("GET", path), 200);
    }

    public JsonObject post(String path, String json, int status) {
        return json(send("POST", path, JSON, BodyPublishers.ofString(json)), status);
    }

    /** Something that answers with nothing. */
    public void put(String path, String json) {
        assertThat(send("PUT", path, JSON, BodyPublishers.ofString(json)).statusCode())
                .as(path)
                .isEqualTo(204);
    }

    public void delete(String path) {
        assertThat(send("DELETE", path).statusCode()).as(path).isEqualTo(204);
    }

    HttpResponse<String> send(String method, String path) {
        return send(method, path, JSON, BodyPublishers.noBody());
    }

    HttpResponse<String> send(String method, String path, String json) {
        return send(method, path, JSON, BodyPublishers.ofString(json));
    }

    /** @param fields names with values; a name that ends with {@code .csv} is that of a file */
    HttpResponse<String> sendForm(String path, Map<String, String> fields) {
        StringBuilder body = new StringBuilder();
        fields.forEach((name, value) -> body.append("--")
                .append(BOUNDARY)
                .append("\r\nContent-Disposition: form-data; name=\"")
                .append(name.endsWith(".csv") ? "file\"; filename=\"" + name : name)
                .append("\"\r\n\r\n")
                .append(value)
                .append("\r\n"));
        body.append("--").append(BOUNDARY).append("--\r\n");
        return send(
                "POST", path, "multipart/form-data; boundary=" + BOUNDARY, BodyPublishers.ofString(body.toString()));
    }

    HttpResponse<String> send(String method, String path, String type, BodyPublisher body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url).resolve(path))
                .header("Content-Type", type)
                .method(method, body);
        headers.forEach(request::header);
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    static JsonObject json(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return JsonParser.parseString(answer.body()).getAsJsonObject();
    }

    /** Of an answer that says what went wrong: the end of its type. */
    static String problem(HttpResponse<String> answer) {
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        JsonObject problem = JsonParser.parseString(answer.body()).getAsJsonObject();
        assertThat(problem.get("status").getAsInt()).isEqualTo(answer.statusCode());
        assertThat(answer.body()).doesNotContain("Exception").doesNotContain("\tat ");
        return problem.get("type").getAsString().replace("urn:schulhof:problem:", "");
    }
}
