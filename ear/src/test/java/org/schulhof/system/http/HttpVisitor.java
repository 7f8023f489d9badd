package org.schulhof.system.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.schulhof.system.DemoPerson;
import org.schulhof.system.Portal;

/** A person with a session of their own, and without a browser. */
public final class HttpVisitor {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String FORM = "application/x-www-form-urlencoded";

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .build();
    private final String portal;

    private HttpVisitor(String portal) {
        this.portal = portal;
    }

    /** Somebody who has not signed in. */
    public static HttpVisitor at(Portal portal) {
        return new HttpVisitor(portal.url());
    }

    public static HttpVisitor signedIn(Portal portal, DemoPerson person) {
        HttpVisitor visitor = at(portal);
        visitor.signIn(person.account(), DemoPerson.PASSWORD);
        return visitor;
    }

    public void signIn(String account, String password) {
        Command go = Command.named("form:go", get("/signin.xhtml"));
        Answer answer = send(go.with("form:account", account).with("form:password", password));
        assertThat(answer.status()).as("sign-in of " + account).isEqualTo(302);
        Answer shown = follow(answer);
        assertThat(shown.status())
                .as("after the sign-in of %s: %s", account, shown)
                .isEqualTo(200);
    }

    /** What a browser shows in the end. */
    private Answer follow(Answer answer) {
        Answer last = answer;
        for (int i = 0; i < 3 && last.status() / 100 == 3; i++) {
            last = get(Command.pathAndQuery(URI.create(last.location())));
        }
        return last;
    }

    public Answer get(String path) {
        return send("GET", path, null, new byte[0]);
    }

    /** Presses the button. */
    public Answer send(Command command) {
        return command.multipart()
                ? send("POST", command.address(), Multipart.TYPE, Multipart.of(command.fields()))
                : post(command.address(), command.fields());
    }

    public Answer post(String path, List<Field> fields) {
        return post(path, fields, "");
    }

    /** @param more follows the fields as it is, beginning with an ampersand */
    public Answer post(String path, List<Field> fields, String more) {
        String body = fields.stream()
                .map(field -> encoded(field.name()) + "=" + encoded(field.value()))
                .collect(Collectors.joining("&", "", more));
        return send("POST", path, FORM, body.getBytes(StandardCharsets.UTF_8));
    }

    /** Any request at all. */
    public Answer send(String method, String path, @Nullable String type, byte[] body) {
        return send(method, path, type, body, Map.of());
    }

    /** @param headers besides the type of the body */
    public Answer send(String method, String path, @Nullable String type, byte[] body, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(portal + path))
                .timeout(PATIENCE)
                .method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        if (type != null) {
            request.header("Content-Type", type);
        }
        headers.forEach(request::header);
        try {
            return Answer.of(client.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
