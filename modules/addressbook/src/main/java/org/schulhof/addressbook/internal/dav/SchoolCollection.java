package org.schulhof.addressbook.internal.dav;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;
import org.schulhof.addressbook.internal.directory.SharedCard;
import org.schulhof.addressbook.internal.directory.SharedCards;
import org.schulhof.addressbook.internal.text.CardText;
import org.schulhof.api.access.AccessDeniedException;
import org.schulhof.api.dav.DavBody;
import org.schulhof.api.dav.DavCollection;
import org.schulhof.api.dav.DavCondition;
import org.schulhof.api.dav.DavElement;
import org.schulhof.api.dav.DavException;
import org.schulhof.api.dav.DavException.Reason;
import org.schulhof.api.dav.DavMember;
import org.schulhof.api.dav.DavNames;
import org.schulhof.api.dav.DavReply;

/**
 * What the people of the school tell the current person, to be read only. Who sees what depends on groups and roles as much as on
 * what people enter, so nobody counts its changes: a client that knows an older state begins anew, and fetches what has another etag.
 */
final class SchoolCollection implements DavCollection {

    private static final QName LENGTH = DavNames.dav("getcontentlength");
    private static final Pattern NAME = Pattern.compile("(\\d{1,18})\\.vcf");

    /** The state, and after which person the client was cut off. */
    private static final Pattern TOKEN = Pattern.compile("([0-9a-f]{32})(?:p(\\d{1,18}))?");

    private final SharedCards shared;
    private final String displayName;

    SchoolCollection(SharedCards shared, String displayName) {
        this.shared = shared;
        this.displayName = displayName;
    }

    @Override
    public String name() {
        return "school";
    }

    @Override
    public List<DavElement> properties() {
        return BookProperties.of(displayName);
    }

    @Override
    public Set<QName> settable() {
        return Set.of();
    }

    @Override
    public void set(Map<QName, String> values) {
        throw readOnly();
    }

    @Override
    public boolean writable() {
        return false;
    }

    @Override
    public long maxSize() {
        return CardText.LARGEST;
    }

    @Override
    public Set<QName> reports() {
        return Set.of(BookProperties.QUERY);
    }

    @Override
    public String token() {
        return SharedCards.state(shared.all());
    }

    @Override
    public void list(DavReply reply) {
        tell(shared.all(), reply);
    }

    private void tell(List<SharedCard> cards, DavReply reply) {
        boolean withText = reply.wants(DavNames.ADDRESS_DATA) || reply.wants(LENGTH);
        for (SharedCard card : cards) {
            if (withText) {
                tellWhole(card, reply);
            } else {
                reply.found(member(card, 0));
            }
        }
    }

    private void tellWhole(SharedCard card, DavReply reply) {
        CardContent content = new CardContent(shared.text(card));
        reply.found(member(card, content.octets()), content);
    }

    /** When somebody told what is not known. */
    private static DavMember member(SharedCard card, long octets) {
        return new DavMember(card.person().id() + ".vcf", card.tag(), "text/vcard", octets, Instant.EPOCH);
    }

    @Override
    public void read(Collection<String> names, DavReply reply) {
        List<Long> ids = names.stream()
                .map(NAME::matcher)
                .filter(Matcher::matches)
                .map(matcher -> Long.valueOf(matcher.group(1)))
                .toList();
        shared.findAll(ids).stream()
                .filter(card -> names.contains(card.person().id() + ".vcf"))
                .forEach(card -> tellWhole(card, reply));
    }

    @Override
    public String changes(@Nullable String since, int limit, DavReply reply) {
        List<SharedCard> all = shared.all();
        String state = SharedCards.state(all);
        long after = since == null ? 0 : toldUpTo(since, state);
        List<SharedCard> open =
                all.stream().filter(card -> card.person().id() > after).toList();
        List<SharedCard> told = open.subList(0, Math.min(limit, open.size()));
        tell(told, reply);
        if (told.size() == open.size()) {
            return state;
        }
        reply.truncated();
        return state + "p" + told.get(told.size() - 1).person().id();
    }

    private static long toldUpTo(String token, String state) {
        Matcher matcher = TOKEN.matcher(token);
        if (!matcher.matches() || !matcher.group(1).equals(state)) {
            throw new DavException(Reason.UNKNOWN_TOKEN);
        }
        return matcher.group(2) == null ? Long.MAX_VALUE : Long.parseLong(matcher.group(2));
    }

    @Override
    public void report(DavElement query, DavReply reply) {
        BookQuery asked = new BookQuery(query, reply);
        for (SharedCard card : shared.all()) {
            CardContent content = new CardContent(shared.text(card));
            if (!asked.show(member(card, content.octets()), content.text())) {
                return;
            }
        }
    }

    @Override
    public DavMember put(String name, DavBody body, DavCondition condition) {
        throw readOnly();
    }

    @Override
    public boolean delete(String name, DavCondition condition) {
        throw readOnly();
    }

    private static AccessDeniedException readOnly() {
        return new AccessDeniedException("What people tell of themselves is theirs to change");
    }
}
