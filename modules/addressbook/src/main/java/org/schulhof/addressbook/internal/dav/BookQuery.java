package org.schulhof.addressbook.internal.dav;

import org.schulhof.addressbook.internal.text.CardText;
import org.schulhof.api.dav.DavElement;
import org.schulhof.api.dav.DavException;
import org.schulhof.api.dav.DavException.Reason;
import org.schulhof.api.dav.DavMember;
import org.schulhof.api.dav.DavNames;
import org.schulhof.api.dav.DavReply;

/** An addressbook-query (RFC 6352, 8.6) while it is being answered: it is shown all cards and tells those that match. */
final class BookQuery {

    private final CardFilter filter;
    private final int most;
    private final DavReply reply;
    private int told;

    /** @throws DavException if there is no sense in it */
    BookQuery(DavElement query, DavReply reply) {
        this.filter = CardFilter.of(
                query.child(DavNames.carddav("filter")).orElseThrow(() -> new DavException(Reason.MALFORMED)));
        this.most = most(query);
        this.reply = reply;
        AddressData.in(query);
    }

    private static int most(DavElement query) {
        return query.child(DavNames.carddav("limit"))
                .map(limit -> limit.child(DavNames.carddav("nresults"))
                        .map(number -> number(number.text().strip()))
                        .orElseThrow(() -> new DavException(Reason.MALFORMED)))
                .orElse(Integer.MAX_VALUE);
    }

    private static int number(String text) {
        try {
            int number = Integer.parseInt(text);
            if (number > 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            // falls through: it is no number at all
        }
        throw new DavException(Reason.MALFORMED);
    }

    /** @return false once no more cards are wanted */
    boolean show(DavMember member, String text) {
        if (!filter.matches(CardText.read(text))) {
            return true;
        }
        if (told == most) {
            reply.truncated();
            return false;
        }
        told++;
        reply.found(member, new CardContent(text));
        return true;
    }
}
