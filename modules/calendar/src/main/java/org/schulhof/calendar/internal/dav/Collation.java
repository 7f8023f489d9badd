package org.schulhof.calendar.internal.dav;

import java.util.List;
import java.util.Locale;
import org.schulhof.api.dav.DavException;
import org.schulhof.api.dav.DavException.Reason;
import org.schulhof.api.dav.DavNames;

/** How texts are compared (RFC 4791, 7.5). */
enum Collation {
    ASCII_CASEMAP,
    OCTET,
    UNICODE_CASEMAP;

    static final List<String> NAMES = List.of("i;ascii-casemap", "i;octet", "i;unicode-casemap");

    /** @throws DavException if it is none that is known here */
    static Collation of(String name) {
        int at = name.equals("default") ? 0 : NAMES.indexOf(name);
        if (at < 0) {
            throw new DavException(
                    Reason.NOT_ACCEPTED, DavNames.caldav("supported-collation"), "There is no such collation here");
        }
        return values()[at];
    }

    boolean contains(String text, String part) {
        return folded(text).contains(folded(part));
    }

    private String folded(String text) {
        return switch (this) {
            case OCTET -> text;
            case UNICODE_CASEMAP -> text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
            case ASCII_CASEMAP -> {
                StringBuilder folded = new StringBuilder(text.length());
                text.chars().forEach(sign -> folded.append((char) (sign >= 'A' && sign <= 'Z' ? sign + 32 : sign)));
                yield folded.toString();
            }
        };
    }
}
