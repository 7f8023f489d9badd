package org.schulhof.portal.api;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a request shows in its header {@code Authorization}; nothing else is looked at. */
public sealed interface Authorization {

    record Bearer(String token) implements Authorization {

        @Override
        public String toString() {
            return "a token";
        }
    }

    record Basic(String account, String password) implements Authorization {

        @Override
        public String toString() {
            return account;
        }
    }

    record Missing() implements Authorization {}

    record Malformed() implements Authorization {}

    static Authorization of(HttpServletRequest request) {
        return of(request.getHeader("Authorization"));
    }

    static Authorization of(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return new Missing();
        }
        String[] parts = header.strip().split(" +", 2);
        if (parts.length < 2) {
            return new Malformed();
        }
        return switch (parts[0].toLowerCase(Locale.ROOT)) {
            case "bearer" -> new Bearer(parts[1]);
            case "basic" -> basic(parts[1]);
            default -> new Malformed();
        };
    }

    private static Authorization basic(String encoded) {
        try {
            String decoded = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
            int colon = decoded.indexOf(':');
            return colon < 0 ? new Malformed() : new Basic(decoded.substring(0, colon), decoded.substring(colon + 1));
        } catch (IllegalArgumentException notBase64) {
            return new Malformed();
        }
    }

    default Credential credential() {
        return this instanceof Basic ? Credential.APP_PASSWORD : Credential.TOKEN;
    }
}
