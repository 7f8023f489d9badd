package org.schulhof.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser at the page to sign in, with its cookies. Used by one thread. */
public final class SignInForm {

    private static final String PAGE = "/signin.xhtml";
    static final String SESSION = "schulhof";
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]*)\"[^>]*? value=\"([^\"]*)\"");
    private static final Pattern WAIT = Pattern.compile("Too many wrong attempts\\. Wait (\\d+) second");

    private final Wire wire;
    private final List<String> headers;
    private final Map<String, String> cookies = new HashMap<>();
    private final Map<String, String> hiddenFields = new HashMap<>();

    /** @param headers of each request, besides its own */
    public SignInForm(Wire wire, String... headers) {
        this.wire = wire;
        this.headers = new ArrayList<>(List.of(headers));
        this.headers.add("Accept-Language: en");
    }

    /** Opens the page anew, as somebody does who is not signed in. What tells a known device stays. */
    public Answer open() throws IOException {
        cookies.remove(SESSION);
        return keep(wire.send("GET", PAGE, requestHeaders(), ""));
    }

    /** Fills in the open page and sends it. */
    public Attempt enter(String account, String password) throws IOException {
        Map<String, String> fields = new HashMap<>(hiddenFields);
        fields.put("form:account", account);
        fields.put("form:password", password);
        fields.put("form:go", "Sign in");
        String form = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        long begin = System.nanoTime();
        Answer answer = keep(wire.send("POST", PAGE, requestHeaders(), form));
        return new Attempt(outcome(answer), Duration.ofNanos(System.nanoTime() - begin), answer);
    }

    public String cookie(String name) {
        return cookies.getOrDefault(name, "");
    }

    private static Outcome outcome(Answer answer) {
        if (answer.status() == 302 || answer.status() == 303) {
            return Outcome.WELCOME;
        }
        if (WAIT.matcher(answer.body()).find()) {
            return Outcome.TOO_EARLY;
        }
        return answer.status() == 200 && answer.body().contains("do not match") ? Outcome.WRONG : Outcome.BROKEN;
    }

    private Answer keep(Answer answer) {
        for (String cookie : answer.all("Set-Cookie")) {
            String[] pair = cookie.split(";", 2)[0].split("=", 2);
            cookies.put(pair[0], pair[1].replace("\"", ""));
        }
        Matcher hidden = HIDDEN.matcher(answer.body());
        while (hidden.find()) {
            hiddenFields.put(hidden.group(1), hidden.group(2));
        }
        return answer;
    }

    private List<String> requestHeaders() {
        List<String> all = new ArrayList<>(headers);
        if (!cookies.isEmpty()) {
            all.add("Cookie: "
                    + cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return all;
    }

    /** The cookie of the session, as it is sent with other requests. */
    public String sessionCookie() {
        return SESSION + "=" + cookie(SESSION);
    }

    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** What became of it. */
    public enum Outcome {
        WELCOME,
        /** Looked at, and refused. */
        WRONG,
        /** Not looked at. */
        TOO_EARLY,
        BROKEN
    }

    /** @param duration of the one request that sent the form */
    public record Attempt(Outcome outcome, Duration duration, Answer answer) {}
}
