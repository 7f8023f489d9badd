package org.schulhof.kernel.live;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Up to where a page has been told, as it stands in the page. Its key is known to pages of the portal only, so that a
 * page of somebody else's can't listen with the reader's cookie.
 *
 * @param key of the person's stream, 128 random bits
 * @param number of the last message
 */
public record LivePosition(String key, long number) {

    private static final Pattern FORM = Pattern.compile("([A-Za-z0-9_-]{22})\\.(\\d{1,18})");

    /** Empty if it was not made by {@link #toString}. */
    public static Optional<LivePosition> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        return matcher.matches()
                ? Optional.of(new LivePosition(matcher.group(1), Long.parseLong(matcher.group(2))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return key + "." + number;
    }
}
