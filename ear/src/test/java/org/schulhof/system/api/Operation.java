package org.schulhof.system.api;

import com.google.gson.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;

/** An operation of the administration's API, as the portal describes it. */
public record Operation(String method, String path, JsonObject description) {

    public static List<Operation> all(ApiClient client) {
        JsonObject paths = client.get("/openapi?format=json").getAsJsonObject("paths");
        return paths.entrySet().stream()
                .flatMap(path -> path.getValue().getAsJsonObject().entrySet().stream()
                        .map(method -> new Operation(
                                method.getKey().toUpperCase(),
                                path.getKey(),
                                method.getValue().getAsJsonObject())))
                .toList();
    }

    public boolean isReading() {
        return method.equals("GET");
    }

    public HttpResponse<String> callBy(ApiClient client) {
        return callBy(client, 1, "");
    }

    /**
     * @param id of what the path asks for
     * @param query with its question mark
     */
    public HttpResponse<String> callBy(ApiClient client, long id, String query) {
        String type = description.has("requestBody")
                ? description
                        .getAsJsonObject("requestBody")
                        .getAsJsonObject("content")
                        .keySet()
                        .iterator()
                        .next()
                : "application/json";
        return client.send(
                method, path.replaceAll("\\{[^}]*}", String.valueOf(id)) + query, type, BodyPublishers.noBody());
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
