package org.schulhof.calendar.internal.dav;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.schulhof.api.access.AccessDeniedException;
import org.schulhof.api.dav.DavBody;
import org.schulhof.api.dav.DavCondition;
import org.schulhof.api.dav.DavElement;
import org.schulhof.api.dav.DavMember;
import org.schulhof.api.dav.DavReply;
import org.schulhof.calendar.internal.calendar.UnknownCalendarException;
import org.schulhof.calendar.internal.entry.Entry;
import org.schulhof.calendar.internal.invitation.NotAnAnswerException;

/** To what the reader is invited. They answer by putting the same with another answer, and say no by throwing it away. */
final class InvitedCollection extends WholeCollection {

    static final String NAME = "invitations";

    private static final Pattern MEMBER = Pattern.compile("([1-9]\\d{0,17})\\.ics");

    private final DavServices services;

    InvitedCollection(List<DavElement> properties, DavServices services) {
        super(properties, services.persistence(), services.clock().getZone());
        this.services = services;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** Programs let nobody answer where nothing may be written. */
    @Override
    public boolean writable() {
        return true;
    }

    @Override
    List<EntryRow> rows() {
        return services.invited().rows().stream()
                .map(row -> EntryRow.of(new Object[] {row[0], row[1] + ".ics", row[2], row[3], row[4], row[5], row[1]}))
                .toList();
    }

    @Override
    void tell(EntityManager entityManager, List<EntryRow> rows, DavReply reply) {
        Telling telling = services.rows().telling(entityManager, reply);
        rows.forEach(telling::tell);
        telling.end();
    }

    @Override
    public DavMember put(String name, DavBody body, DavCondition condition) throws IOException {
        long id = id(name).orElseThrow(InvitedCollection::notInvited);
        String text = SentText.of(body);
        try {
            return member(services.answers().take(id, text, there -> condition.require(member(there))));
        } catch (UnknownCalendarException e) {
            throw notInvited();
        } catch (NotAnAnswerException e) {
            throw Refusals.of(e);
        }
    }

    private static AccessDeniedException notInvited() {
        return new AccessDeniedException("Nothing is put among invitations but an answer to one");
    }

    @Override
    public boolean delete(String name, DavCondition condition) {
        Optional<Long> id = id(name);
        if (id.isEmpty()) {
            return false;
        }
        try {
            services.answers().decline(id.get(), there -> condition.require(member(there)));
            return true;
        } catch (UnknownCalendarException e) {
            return false;
        }
    }

    private static Optional<Long> id(String name) {
        Matcher matcher = MEMBER.matcher(name);
        return matcher.matches() ? Optional.of(Long.parseLong(matcher.group(1))) : Optional.empty();
    }

    private static DavMember member(Entry entry) {
        return new DavMember(
                entry.id() + ".ics",
                Long.toString(entry.changeNumber()),
                EntryRow.TYPE,
                entry.octets(),
                entry.changedAt(),
                Integer.toString(entry.number()));
    }
}
