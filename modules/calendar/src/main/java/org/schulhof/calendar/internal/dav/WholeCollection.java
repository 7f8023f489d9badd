package org.schulhof.calendar.internal.dav;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;
import org.schulhof.api.dav.DavCollection;
import org.schulhof.api.dav.DavElement;
import org.schulhof.api.dav.DavException;
import org.schulhof.api.dav.DavException.Reason;
import org.schulhof.api.dav.DavNames;
import org.schulhof.api.dav.DavReply;
import org.schulhof.api.persistence.Persistence;

/**
 * Some hundred members at most, put together anew whenever somebody asks: what is in it depends on more than a calendar counts the
 * changes of. Its token is made of all tags; who knows another one begins anew, and fetches what has another tag.
 */
abstract class WholeCollection implements DavCollection {

    private static final long MOST_BYTES = 500_000;
    private static final QName QUERY = DavNames.caldav("calendar-query");

    /** The state, and how many were told if the answer was cut off. */
    private static final Pattern TOKEN = Pattern.compile("([0-9a-f]{32})(?:p(\\d{1,6}))?");

    private final List<DavElement> properties;
    private final Persistence persistence;
    private final ZoneId school;

    WholeCollection(List<DavElement> properties, Persistence persistence, ZoneId school) {
        this.properties = List.copyOf(properties);
        this.persistence = persistence;
        this.school = school;
    }

    /** All that there are, in an order that stays. */
    abstract List<EntryRow> rows();

    /** Tells rows with their texts. */
    abstract void tell(EntityManager entityManager, List<EntryRow> rows, DavReply reply);

    @Override
    public final List<DavElement> properties() {
        return properties;
    }

    @Override
    public final Set<QName> settable() {
        return Set.of();
    }

    @Override
    public final void set(Map<QName, String> values) {
        throw new IllegalStateException("Nothing is settable");
    }

    @Override
    public final long maxSize() {
        return MOST_BYTES;
    }

    @Override
    public final Set<QName> reports() {
        return Set.of(QUERY);
    }

    @Override
    public final String token() {
        return state(rows());
    }

    private static String state(List<EntryRow> rows) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            rows.forEach(row -> digest.update(
                    (row.member().name() + "\n" + row.member().tag() + "\n").getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest()).substring(0, 32);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public final void list(DavReply reply) {
        tell(rows(), reply);
    }

    private void tell(List<EntryRow> rows, DavReply reply) {
        if (reply.wants(DavNames.CALENDAR_DATA)) {
            persistence.runInTransaction(entityManager -> tell(entityManager, rows, reply));
        } else {
            rows.forEach(row -> reply.found(row.member()));
        }
    }

    @Override
    public final void read(Collection<String> names, DavReply reply) {
        List<EntryRow> rows = rows().stream()
                .filter(row -> names.contains(row.member().name()))
                .toList();
        persistence.runInTransaction(entityManager -> tell(entityManager, rows, reply));
    }

    @Override
    public final String changes(@Nullable String since, int limit, DavReply reply) {
        List<EntryRow> all = rows();
        String state = state(all);
        int from = since == null ? 0 : toldUpTo(since, state, all.size());
        int to = (int) Math.min(all.size(), (long) from + limit);
        tell(all.subList(from, to), reply);
        if (to == all.size()) {
            return state;
        }
        reply.truncated();
        return state + "p" + to;
    }

    private static int toldUpTo(String token, String state, int all) {
        Matcher matcher = TOKEN.matcher(token);
        if (!matcher.matches() || !matcher.group(1).equals(state)) {
            throw new DavException(Reason.UNKNOWN_TOKEN);
        }
        return matcher.group(2) == null ? all : Math.min(all, Integer.parseInt(matcher.group(2)));
    }

    @Override
    public final void report(DavElement query, DavReply reply) {
        CalendarQuery asked = CalendarQuery.of(query, school);
        tell(rows().stream().filter(asked::matches).toList(), reply);
    }
}
