package org.schulhof.portal.dav;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.schulhof.api.dav.DavException;
import org.schulhof.api.dav.DavException.Reason;
import org.schulhof.api.dav.DavPrecondition.State;

/**
 * The header {@code If} (RFC 4918, 10.4): lists of conditions, of which one must hold in all that it says.
 *
 * @param groups none if there is no such header
 */
record IfHeader(List<Group> groups) {

    private static final int LONGEST = 20_000;
    private static final Pattern PART = Pattern.compile("\\s*(?:<([^>]*)>|(\\()|(\\))|\\[([^]]*)]|((?i:Not)\\b))\\s*");
    private static final Pattern ETAG = Pattern.compile("\"([^\"]*)\"");

    IfHeader {
        groups = List.copyOf(groups);
    }

    /**
     * All in one pair of parentheses.
     *
     * @param tag what it is about; null for what the request is about
     */
    record Group(@Nullable String tag, List<Condition> conditions) {

        boolean holds(State state) {
            return conditions.stream().allMatch(condition -> condition.holds(state));
        }
    }

    /**
     * One of them.
     *
     * @param token of a lock; null if it is about an etag
     */
    record Condition(boolean not, @Nullable String token, String etag) {

        boolean holds(State state) {
            boolean is;
            if (token != null) {
                is = state.tokens().contains(token);
            } else {
                Matcher strong = ETAG.matcher(etag.strip());
                is = strong.matches()
                        && !state.tag().isEmpty()
                        && strong.group(1).equals(state.tag());
            }
            return is != not;
        }
    }

    /** @throws DavException if it makes no sense */
    static IfHeader parse(@Nullable String header) {
        if (header == null) {
            return new IfHeader(List.of());
        }
        List<Group> groups = new ArrayList<>();
        List<Condition> open = null;
        String tag = null;
        boolean not = false;
        int at = 0;
        Matcher matcher = PART.matcher(header);
        while (at < header.length()) {
            if (header.length() > LONGEST || !matcher.find(at) || matcher.start() != at) {
                throw new DavException(Reason.MALFORMED);
            }
            at = matcher.end();
            if (matcher.group(2) != null) {
                require(open == null);
                open = new ArrayList<>();
            } else if (matcher.group(3) != null) {
                require(open != null && !open.isEmpty() && !not);
                groups.add(new Group(tag, List.copyOf(open)));
                open = null;
            } else if (matcher.group(5) != null) {
                require(open != null && !not);
                not = true;
            } else if (open != null) {
                String etag = matcher.group(4);
                open.add(new Condition(not, matcher.group(1), etag == null ? "" : etag));
                not = false;
            } else {
                require(matcher.group(1) != null);
                tag = matcher.group(1);
            }
        }
        require(open == null && !groups.isEmpty());
        return new IfHeader(groups);
    }

    private static void require(boolean sense) {
        if (!sense) {
            throw new DavException(Reason.MALFORMED);
        }
    }

    /** @param states how that stands which a tag names, or the request for null */
    boolean holds(Function<@Nullable String, State> states) {
        return groups.isEmpty() || groups.stream().anyMatch(group -> group.holds(states.apply(group.tag())));
    }

    /** Those that the client says it has. */
    Set<String> tokens() {
        return groups.stream()
                .flatMap(group -> group.conditions().stream())
                .filter(condition -> !condition.not() && condition.token() != null)
                .map(Condition::token)
                .collect(Collectors.toSet());
    }
}
