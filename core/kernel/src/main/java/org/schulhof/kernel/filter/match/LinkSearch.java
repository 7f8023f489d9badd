package org.schulhof.kernel.filter.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.schulhof.api.filter.Finding.Reason;

/**
 * Looks for addresses in one text: whatever is written like a domain, with or without a scheme, also inside of another
 * address, which may lead on to it.
 */
final class LinkSearch {

    private static final int MAX_FOUND = 20;
    private static final int MAX_ENCODED = 4;
    private static final int MAX_TOKEN = 4_000;
    private static final List<String> HOST_IN_A_LABEL = List.of(".translate.goog", ".cdn.ampproject.org");

    private final FilterRules rules;
    private final String written;
    private final List<Found> found = new ArrayList<>();

    private LinkSearch(FilterRules rules, String written) {
        this.rules = rules;
        this.written = written;
    }

    static List<Found> in(String text, FilterRules rules) {
        if (text.isEmpty()) {
            return List.of();
        }
        LinkSearch search = new LinkSearch(rules, text);
        search.search();
        return search.found;
    }

    private void search() {
        LinkView view = LinkView.of(written);
        searchAll(view);
        view.withDots().ifPresent(dotted -> {
            searchAll(dotted);
            dotted.together().ifPresent(this::searchAll);
        });
        view.together().ifPresent(this::searchAll);
    }

    private void searchAll(LinkView first) {
        LinkView view = first;
        for (int round = 0; round <= MAX_ENCODED; round++) {
            search(view, true);
            Optional<LinkView> next = view.decoded();
            if (next.isEmpty()) {
                return;
            }
            view = next.get();
        }
    }

    private void search(LinkView view, boolean unwrap) {
        String text = view.text();
        for (int i = 0; i < text.length() && found.size() < MAX_FOUND; ) {
            if (isBetween(text.charAt(i))) {
                i++;
                continue;
            }
            int end = i;
            while (end < text.length() && !isBetween(text.charAt(end))) {
                end++;
            }
            token(view, i, end, unwrap);
            i = end;
        }
    }

    /** What stands between addresses. */
    private static boolean isBetween(char c) {
        return Character.isWhitespace(c) || c == '"' || c == '<' || c == '>' || c == '„' || c == '“' || c == '”';
    }

    private void token(LinkView view, int start, int end, boolean unwrap) {
        String text = view.text();
        boolean address = false;
        boolean first = true;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c == '/' || c == '\\') {
                int slashes = i;
                while (slashes < end && (text.charAt(slashes) == '/' || text.charAt(slashes) == '\\')) {
                    slashes++;
                }
                if (slashes - i >= 2 || i > start && text.charAt(i - 1) == ':') {
                    address = true;
                    first = authority(view, slashes, end, start, first);
                }
                i = slashes - 1;
            } else if (isOfHost(text, i)) {
                int behind = i;
                boolean dotted = false;
                while (behind < end && (isOfHost(text, behind) || text.charAt(behind) == '.')) {
                    dotted |= text.charAt(behind) == '.';
                    behind++;
                }
                if (dotted) {
                    first = host(view, i, behind, start, end, first);
                }
                i = behind - 1;
            }
        }
        if (unwrap && (address || !first) && end - start <= MAX_TOKEN) {
            LinkView.unwrapped(text.substring(start, end))
                    .ifPresent(inside -> inside(inside, view.writtenAt(start), view.writtenAt(end - 1)));
        }
    }

    private static boolean isOfHost(String text, int at) {
        char c = text.charAt(at);
        return c >= 'a' && c <= 'z'
                || c >= 'A' && c <= 'Z'
                || c >= '0' && c <= '9'
                || c == '-'
                || c == '_'
                || c >= 0x80 && (Character.isLetterOrDigit(c) || Character.isSurrogate(c) || isMark(c));
    }

    private static boolean isMark(char c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    /** Hosts that are seen only where one has to stand: numbers without dots, numbers in brackets. */
    private boolean authority(LinkView view, int start, int end, int tokenStart, boolean first) {
        String text = view.text();
        int behind = endOfAuthority(text, start, end);
        String authority = text.substring(start, behind);
        int user = authority.lastIndexOf('@');
        String host = authority.substring(user + 1).replaceFirst(":\\d*$", "");
        boolean unusual =
                host.startsWith("[") || !host.isEmpty() && host.indexOf('.') < 0 && Character.isDigit(host.charAt(0));
        if (!unusual) {
            return first;
        }
        HostName.of(host)
                .filter(HostName::isAddress)
                .ifPresent(name -> judge(view, name, start + user + 1, behind, tokenStart, end, first));
        return false;
    }

    private static int endOfAuthority(String text, int start, int end) {
        int behind = start;
        while (behind < end && "/\\?#".indexOf(text.charAt(behind)) < 0) {
            behind++;
        }
        return behind;
    }

    /** @return whether the next one would be the first host of the token */
    private boolean host(LinkView view, int start, int behind, int tokenStart, int end, boolean first) {
        String text = view.text();
        boolean beforeAt = behind < end && text.charAt(behind) == '@';
        if (beforeAt) {
            return first;
        }
        Optional<HostName> host = HostName.of(text.substring(start, behind));
        if (host.isEmpty() || !host.get().hasDot()) {
            return first;
        }
        judge(view, host.get(), start, behind, tokenStart, end, first);
        return false;
    }

    private void judge(LinkView view, HostName host, int start, int behind, int tokenStart, int end, boolean first) {
        boolean leadsOn = !first && isParted(view.text(), tokenStart, start);
        String path = path(view.text(), behind, end);
        int from = leadsOn || start == tokenStart ? tokenStart : start(view.text(), tokenStart, start);
        Found hit = new Found(null, null, view.writtenAt(from), view.writtenAt(Math.max(end, from + 1) - 1) + 1);
        if (judge(host, path, leadsOn ? Reason.LEADS_ON : Reason.LINK, hit)) {
            return;
        }
        for (String proxy : HOST_IN_A_LABEL) {
            if (host.ascii().endsWith(proxy)) {
                String label = host.ascii().substring(0, host.ascii().length() - proxy.length());
                String inside = label.replace("--", "\n").replace('-', '.').replace('\n', '-');
                HostName.of(inside).ifPresent(name -> judge(name, path, Reason.LEADS_ON, hit));
            }
        }
    }

    private boolean judge(HostName host, String path, Reason reason, Found place) {
        Optional<String> refused = rules.refused(host, path);
        if (refused.isPresent()) {
            note(new Found(reason, refused.get(), place.start(), place.end()));
        } else if (rules.isTargetUnseen(host, path)) {
            note(new Found(Reason.TARGET_UNSEEN, null, place.start(), place.end()));
        } else {
            return false;
        }
        return true;
    }

    /** Whether one address goes on after another has ended. */
    private static boolean isParted(String text, int start, int end) {
        for (int i = end - 1; i > start; i--) {
            char c = text.charAt(i);
            if (c == '?'
                    || c == '='
                    || c == '&'
                    || c == '#'
                    || c == '/' && text.charAt(i - 1) != '/' && text.charAt(i - 1) != ':') {
                return true;
            }
        }
        return false;
    }

    /** Where the address begins that the host is of: before its scheme or user. */
    private static int start(String text, int tokenStart, int hostStart) {
        int from = hostStart;
        while (from > tokenStart && ",;()[]{}'".indexOf(text.charAt(from - 1)) < 0) {
            from--;
        }
        return from;
    }

    private static String path(String text, int start, int end) {
        int from = start;
        while (from < end && text.charAt(from) == '.') {
            from++;
        }
        if (from < end && text.charAt(from) == ':') {
            from++;
            while (from < end && Character.isDigit(text.charAt(from))) {
                from++;
            }
        }
        return from < end && "/\\?".indexOf(text.charAt(from)) >= 0 ? LinkPath.of(text.substring(from, end)) : "";
    }

    private void inside(String text, int start, int end) {
        for (Found hit : inside(text)) {
            note(new Found(hit.reason() == Reason.LINK ? Reason.LEADS_ON : hit.reason(), hit.entry(), start, end + 1));
        }
    }

    private List<Found> inside(String text) {
        LinkSearch search = new LinkSearch(rules, text);
        search.search(LinkView.of(text), false);
        return search.found;
    }

    private void note(Found hit) {
        boolean known = found.stream().anyMatch(other -> other.isSameAs(hit));
        if (!known && found.size() < MAX_FOUND) {
            found.add(hit);
        }
    }

    /**
     * A refused address.
     *
     * @param start where it is in the text
     */
    record Found(Reason reason, String entry, int start, int end) {

        private boolean isSameAs(Found other) {
            return java.util.Objects.equals(entry, other.entry)
                    && (entry != null || start == other.start)
                    && (reason == Reason.TARGET_UNSEEN) == (other.reason == Reason.TARGET_UNSEEN);
        }
    }
}
