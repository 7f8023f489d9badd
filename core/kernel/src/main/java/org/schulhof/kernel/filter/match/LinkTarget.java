package org.schulhof.kernel.filter.match;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The target of a link as browsers follow it: blanks around it and line breaks within it do not count. */
record LinkTarget(String address) {

    private static final Set<String> NO_PAGES = Set.of(
            "javascript",
            "vbscript",
            "livescript",
            "mocha",
            "data",
            "blob",
            "filesystem",
            "file",
            "view-source",
            "jar",
            "mhtml",
            "res",
            "ms-its",
            "ms-msdt",
            "search-ms",
            "chrome",
            "resource");
    private static final Pattern SCHEME = Pattern.compile("^([a-z][a-z0-9+.-]*):", Pattern.CASE_INSENSITIVE);
    private static final Pattern PICTURE =
            Pattern.compile("^data:image/(?:png|jpe?g|gif|webp);", Pattern.CASE_INSENSITIVE);
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}]");

    /** What somebody would take for the address of a site, in the text of a link. */
    private static final Pattern SHOWN = Pattern.compile(
            "^(?:https?:/{1,2}|//)?(?:[^/@\\s]*@)?((?:[\\p{L}\\p{N}_-]+\\.)+[\\p{L}\\p{N}-]{2,})\\.?(?::\\d+)?(?:[/?#]\\S*)?$",
            Pattern.CASE_INSENSITIVE);

    private static final Set<String> USUAL_ENDINGS = Set.of(
            "de", "at", "ch", "com", "org", "net", "eu", "info", "edu", "gov", "fr", "uk", "nl", "berlin", "schule",
            "example", "tv");

    LinkTarget {
        address = UNSEEN.matcher(address).replaceAll("").strip();
    }

    boolean isNoPage() {
        Matcher scheme = SCHEME.matcher(address);
        return scheme.find() && NO_PAGES.contains(scheme.group(1).toLowerCase(Locale.ROOT));
    }

    boolean isEmbeddedPicture() {
        return PICTURE.matcher(address).find();
    }

    /** Whether the text of the link shows the address of another site. */
    boolean isShownAsAnother(String text) {
        Optional<String> shown = shownSite(text);
        if (shown.isEmpty()) {
            return false;
        }
        Optional<String> real = site(address);
        return real.isPresent()
                && !isSame(shown.get(), real.get())
                // a counting service that says openly where it leads on to
                && !behindSite().contains(shown.get());
    }

    private String behindSite() {
        int slashes = address.indexOf("//");
        int path = slashes < 0 ? -1 : address.indexOf('/', slashes + 2);
        LinkView view = LinkView.of(path < 0 ? "" : address.substring(path));
        return view.decoded().orElse(view).text().toLowerCase(Locale.ROOT);
    }

    private static Optional<String> shownSite(String text) {
        String visible = UNSEEN.matcher(text).replaceAll("").strip();
        Matcher shown = SHOWN.matcher(visible);
        if (!shown.matches() || visible.length() > 500) {
            return Optional.empty();
        }
        String host = shown.group(1).toLowerCase(Locale.ROOT);
        boolean plain = visible.toLowerCase(Locale.ROOT).startsWith("http") || host.startsWith("www.");
        boolean usual = USUAL_ENDINGS.contains(host.substring(host.lastIndexOf('.') + 1));
        return plain || usual ? HostName.of(host).map(HostName::ascii) : Optional.empty();
    }

    private static Optional<String> site(String address) {
        String text = address.replace('\\', '/');
        if (!text.regionMatches(true, 0, "http", 0, 4) && !text.startsWith("//")) {
            return Optional.empty();
        }
        int slashes = text.indexOf("//");
        String authority = slashes < 0 ? text.substring(text.indexOf(':') + 1) : text.substring(slashes + 2);
        int end = 0;
        while (end < authority.length() && "/?#".indexOf(authority.charAt(end)) < 0) {
            end++;
        }
        authority = authority.substring(0, end);
        return HostName.of(authority.substring(authority.lastIndexOf('@') + 1).replaceFirst(":\\d*$", ""))
                .map(HostName::ascii);
    }

    private static boolean isSame(String one, String other) {
        return registered(one).equals(registered(other));
    }

    /** The part of a name that somebody has registered: as a rule two labels, three below such as co.uk. */
    private static String registered(String host) {
        String[] labels = host.split("\\.");
        int count = labels.length;
        boolean second = count > 2 && labels[count - 1].length() == 2 && labels[count - 2].length() <= 3;
        int keep = Math.min(count, second ? 3 : 2);
        return String.join(".", java.util.Arrays.copyOfRange(labels, count - keep, count));
    }
}
