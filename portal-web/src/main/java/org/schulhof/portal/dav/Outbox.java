package org.schulhof.portal.dav;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.schulhof.api.dav.DavElement;
import org.schulhof.api.dav.DavNames;
import org.schulhof.api.dav.DavScheduling.Answer;
import org.schulhof.portal.api.LimitedBody;

/** POST to the outbox (RFC 6638, 5): programs ask when people are busy. Invitations go by what is put into calendars. */
final class Outbox {

    private static final long LONGEST = 100_000;

    private final Exchange exchange;

    Outbox(Exchange exchange) {
        this.exchange = exchange;
    }

    void post() throws IOException {
        if (!(exchange.place() instanceof DavPlace.Box box) || !box.out()) {
            throw new NotAllowedException();
        }
        String request = new String(
                new LimitedBody(exchange.request(), LONGEST).getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        List<Answer> answers = exchange.homes().schedule(scheduling -> scheduling.busy(request));
        MultiStatus.writeDocument(
                exchange.response(),
                200,
                DavElement.of(
                        DavNames.caldav("schedule-response"),
                        answers.stream().map(Outbox::response).toList()));
    }

    private static DavElement response(Answer answer) {
        List<DavElement> parts = new ArrayList<>();
        parts.add(DavElement.of(DavNames.caldav("recipient"), DavElement.of(DavNames.dav("href"), answer.recipient())));
        parts.add(DavElement.of(DavNames.caldav("request-status"), answer.status()));
        if (!answer.text().isEmpty()) {
            parts.add(DavElement.of(DavNames.CALENDAR_DATA, answer.text()));
        }
        return DavElement.of(DavNames.caldav("response"), parts);
    }
}
