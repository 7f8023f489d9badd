package org.schulhof.files.internal.serve;

import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Answers for the module's script. */
final class Json {

    private Json() {}

    static void send(HttpServletResponse response, int status, JsonObject json) throws IOException {
        byte[] content = json.toString().getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Cache-Control", "private, no-store");
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }

    static void refuse(HttpServletResponse response, int status, String sentence) throws IOException {
        send(
                response,
                status,
                jakarta.json.Json.createObjectBuilder()
                        .add("sentence", sentence)
                        .build());
    }
}
