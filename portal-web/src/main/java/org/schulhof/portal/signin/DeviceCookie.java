package org.schulhof.portal.signin;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** By which a browser is known that has signed in before; it opens nothing. */
final class DeviceCookie {

    private static final String NAME = "schulhof-device";
    private static final Duration KEPT = Duration.ofDays(180);

    private DeviceCookie() {}

    static @Nullable String of(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return (cookies == null ? Stream.<Cookie>empty() : Arrays.stream(cookies))
                .filter(cookie -> cookie.getName().equals(NAME))
                .map(Cookie::getValue)
                .findFirst()
                .orElse(null);
    }

    static void leave(String device, HttpServletRequest request, HttpServletResponse response) {
        Cookie cookie = new Cookie(NAME, device);
        cookie.setPath(request.getContextPath() + "/signin.xhtml");
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Strict");
        cookie.setMaxAge((int) KEPT.toSeconds());
        response.addCookie(cookie);
    }
}
