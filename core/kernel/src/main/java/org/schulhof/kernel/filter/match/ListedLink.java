package org.schulhof.kernel.filter.match;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A domain of a list with all that is below it, or a part of it: what begins with a path.
 *
 * @param host in the form of {@link HostName}
 * @param path how the path begins, lower case; empty for all of the domain
 */
public record ListedLink(String host, String path) {

    public static final int MAX_LENGTH = 190;

    private static final Pattern SCHEME =
            Pattern.compile("^(?:[a-z][a-z0-9+.-]*:)?[/\\\\]{2}", Pattern.CASE_INSENSITIVE);
    private static final Pattern WRITTEN = Pattern.compile("[\\p{L}\\p{M}\\p{N}._\\-]+|\\[[0-9a-fA-F:.]+]");
    private static final Pattern LAST_LABEL = Pattern.compile("(?:.*\\.)?(?:[a-z][a-z0-9-]*[a-z0-9]|\\d+)");

    /** Empty for what is neither a domain nor an address of the web. {@code *.} before a domain means the same. */
    public static Optional<ListedLink> of(String typed) {
        String text = SCHEME.matcher(typed.strip()).replaceFirst("");
        text = text.startsWith("*.") ? text.substring(2) : text.startsWith(".") ? text.substring(1) : text;
        int end = firstOf(text, "/\\?#");
        String authority = text.substring(0, end);
        authority = authority.substring(authority.lastIndexOf('@') + 1).replaceFirst(":\\d*$", "");
        if (!WRITTEN.matcher(authority).matches() || authority.contains("..")) {
            return Optional.empty();
        }
        String path = LinkPath.of(text.substring(end));
        return HostName.of(authority)
                .filter(host ->
                        host.isAddress() || LAST_LABEL.matcher(host.ascii()).matches())
                .map(host -> new ListedLink(host.ascii(), path.equals("/") ? "" : path))
                .filter(link -> link.text().length() <= MAX_LENGTH);
    }

    private static int firstOf(String text, String ends) {
        int at = 0;
        while (at < text.length() && ends.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return at;
    }

    /** As it is kept and shown. */
    public String text() {
        return host + path;
    }

    boolean isWholeDomain() {
        return path.isEmpty();
    }

    /** For international names, as people read them; else the host itself. */
    String seen() {
        return new HostName(host).seen();
    }

    @Override
    public String toString() {
        return text().toLowerCase(Locale.ROOT);
    }
}
