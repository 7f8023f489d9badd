package org.schulhof.portal.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** The languages the portal speaks. */
public final class PortalLocale {

    public static final List<Locale> SPOKEN = List.of(Locale.GERMAN, Locale.ENGLISH);

    private PortalLocale() {}

    /** The first language that the browser asks for and the portal speaks, else German. */
    public static Locale preferredBy(HttpServletRequest request) {
        return Collections.list(request.getLocales()).stream()
                .map(locale -> Locale.forLanguageTag(locale.getLanguage()))
                .filter(SPOKEN::contains)
                .findFirst()
                .orElse(Locale.GERMAN);
    }
}
