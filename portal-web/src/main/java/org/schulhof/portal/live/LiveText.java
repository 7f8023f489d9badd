package org.schulhof.portal.live;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import org.schulhof.kernel.live.LiveMessage;

/** What is sent to the frame's script. */
final class LiveText {

    private LiveText() {}

    static JsonObjectBuilder of(LiveMessage message) {
        return Json.createObjectBuilder()
                .add("number", message.number())
                .add("kind", message.kind())
                .add("content", message.content());
    }
}
