package org.schulhof.portal.dav;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Set;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;
import org.schulhof.api.dav.DavBody;
import org.schulhof.api.dav.DavContent;
import org.schulhof.api.dav.DavException;
import org.schulhof.api.dav.DavException.Reason;
import org.schulhof.api.dav.DavMember;
import org.schulhof.api.dav.DavNames;
import org.schulhof.api.dav.DavReply;
import org.schulhof.portal.api.BodyTooLargeException;
import org.schulhof.portal.api.LimitedBody;

/** GET, PUT and DELETE of one member. */
final class MemberRequests {

    private static final String SCHEDULE_TAG = "Schedule-Tag";

    private final Exchange exchange;

    MemberRequests(Exchange exchange) {
        this.exchange = exchange;
    }

    void get() throws IOException {
        DavPlace.Member at = member();
        exchange.homes().in(at.kind(), at.segment(), (segment, collection) -> {
            One one = new One();
            collection.read(Set.of(at.name()), one);
            if (!one.told) {
                throw new NoSuchPlaceException();
            }
        });
    }

    private DavPlace.Member member() {
        if (exchange.place() instanceof DavPlace.Member member) {
            return member;
        }
        throw new NotAllowedException();
    }

    void put() throws IOException {
        DavPlace.Member at = member();
        HttpServletRequest request = exchange.request();
        exchange.homes().in(at.kind(), at.segment(), (segment, collection) -> {
            long most = collection.maxSize();
            DavException tooLarge = new DavException(
                    Reason.NOT_ACCEPTED,
                    PlaceProperties.maxSize(at.kind()),
                    "No more than " + most + " bytes are taken");
            if (request.getContentLengthLong() > most) {
                throw tooLarge;
            }
            EtagCondition condition = EtagCondition.of(request);
            try {
                DavMember stored = collection.put(
                        at.name(),
                        new DavBody(type(request), new LimitedBody(request, most).getInputStream()),
                        condition);
                if (stored.isScheduled()) {
                    // Without an ETag, programs fetch it with the names and answers that it has now
                    exchange.response().setHeader(SCHEDULE_TAG, MemberReply.scheduleTag(stored));
                } else {
                    exchange.response().setHeader("ETag", MemberReply.etag(stored));
                }
                exchange.response()
                        .setStatus(
                                condition.wasThere()
                                        ? HttpServletResponse.SC_NO_CONTENT
                                        : HttpServletResponse.SC_CREATED);
            } catch (BodyTooLargeException e) {
                throw tooLarge;
            }
        });
    }

    private static String type(HttpServletRequest request) {
        String type = request.getContentType();
        return type == null ? "" : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    void delete() throws IOException {
        if (exchange.place() instanceof DavPlace.Collection at) {
            // Found first: what is closed is not told from what can't be deleted
            exchange.homes().in(at.kind(), at.segment(), (segment, collection) -> {
                if (!collection.removable()) {
                    throw new DavException(
                            Reason.NOT_ACCEPTED,
                            DavNames.dav("cannot-modify-protected-property"),
                            "This one is not deleted as a whole");
                }
                collection.remove();
            });
            exchange.response().setStatus(HttpServletResponse.SC_NO_CONTENT);
            return;
        }
        DavPlace.Member at = member();
        exchange.homes().in(at.kind(), at.segment(), (segment, collection) -> {
            if (!collection.delete(at.name(), EtagCondition.of(exchange.request()))) {
                throw new NoSuchPlaceException();
            }
        });
        exchange.response().setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    /** Writes the member that is told as the answer. */
    private final class One implements DavReply {

        private boolean told;

        @Override
        public boolean wants(QName property) {
            return true;
        }

        @Override
        public void found(DavMember member) {
            tell(member, null);
        }

        @Override
        public void found(DavMember member, DavContent content) {
            tell(member, content);
        }

        private void tell(DavMember member, @Nullable DavContent content) {
            told = true;
            HttpServletResponse response = exchange.response();
            response.setHeader("ETag", MemberReply.etag(member));
            response.setHeader("Last-Modified", MemberReply.modified(member));
            if (member.isScheduled()) {
                response.setHeader(SCHEDULE_TAG, MemberReply.scheduleTag(member));
            }
            if (EtagCondition.isUnchanged(exchange.request(), member.tag())) {
                response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
                return;
            }
            response.setContentType(MemberReply.contentType(member));
            response.setContentLengthLong(member.size());
            if (content != null && !exchange.request().getMethod().equals("HEAD")) {
                try {
                    content.writeTo(response.getOutputStream());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }

        @Override
        public void gone(String name) {
            // is not there
        }

        @Override
        public void truncated() {
            // one is never too many
        }

        @Override
        public void document(String type, String text) {
            throw new IllegalStateException("A member was asked for");
        }
    }
}
