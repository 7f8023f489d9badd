package org.schulhof.kernel.token;

import java.util.Optional;
import java.util.regex.Pattern;
import org.schulhof.kernel.secret.Secret;

/** A token as a program shows it. Only its hash is kept. */
public record TokenText(String text) {

    /** By which people and scanners of code know what it is. */
    private static final String KIND = "schulhof_";

    private static final int PREFIX_LENGTH = KIND.length() + 6;
    private static final Pattern FORM = Pattern.compile(KIND + "[A-Za-z0-9_-]{43}");

    static TokenText next() {
        return new TokenText(KIND + Secret.forPrograms().text());
    }

    /** Empty for what can't be one. */
    public static Optional<TokenText> of(String shown) {
        return FORM.matcher(shown).matches() ? Optional.of(new TokenText(shown)) : Optional.empty();
    }

    public String hash() {
        return new Secret(text).hash();
    }

    String prefix() {
        return text.substring(0, PREFIX_LENGTH);
    }

    /** Never all of it. */
    @Override
    public String toString() {
        return prefix() + "...";
    }
}
