package org.schulhof.addressbook.internal.dav;

import java.text.Normalizer;
import java.util.List;
import java.util.function.UnaryOperator;
import org.schulhof.api.dav.DavException;
import org.schulhof.api.dav.DavException.Reason;
import org.schulhof.api.dav.DavNames;

/** How two texts are compared (RFC 4790, 5051): by what they become. */
enum Collation {
    ASCII("i;ascii-casemap", Collation::ascii),
    UNICODE("i;unicode-casemap", Collation::unicode),
    OCTET("i;octet", text -> text);

    static final List<String> NAMES = List.of(ASCII.name, UNICODE.name, OCTET.name);

    private final String name;
    private final UnaryOperator<String> form;

    Collation(String name, UnaryOperator<String> form) {
        this.name = name;
        this.form = form;
    }

    /** @throws DavException if there is none of this name */
    static Collation of(String name) {
        for (Collation collation : values()) {
            if (collation.name.equals(name) || name.equals("default") && collation == UNICODE) {
                return collation;
            }
        }
        throw new DavException(
                Reason.NOT_ACCEPTED, DavNames.carddav("supported-collation"), "Texts are compared by " + NAMES);
    }

    String form(String text) {
        return form.apply(text);
    }

    private static String ascii(String text) {
        StringBuilder upper = new StringBuilder(text.length());
        text.chars().forEach(sign -> upper.append((char) (sign >= 'a' && sign <= 'z' ? sign - 'a' + 'A' : sign)));
        return upper.toString();
    }

    private static String unicode(String text) {
        StringBuilder title = new StringBuilder(text.length());
        text.codePoints().map(Character::toTitleCase).forEach(title::appendCodePoint);
        return Normalizer.normalize(title, Normalizer.Form.NFKD);
    }
}
