package org.schulhof.portal.dav;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.namespace.QName;
import org.schulhof.api.access.AccessDecision.Kind;
import org.schulhof.api.access.AccessDeniedException;
import org.schulhof.api.access.NotFoundException;
import org.schulhof.api.dav.DavElement;
import org.schulhof.api.dav.DavException;
import org.schulhof.api.dav.DavNames;
import org.schulhof.api.file.FileTooLargeException;
import org.schulhof.api.filter.RefusedTextException;
import org.schulhof.api.filter.TextFilter;
import org.schulhof.portal.api.BodyTooLargeException;
import org.schulhof.portal.frame.Faults;
import org.schulhof.portal.frame.PortalTexts;

/** Answers what went wrong, by the status and the precondition that clients know, with a sentence for people. */
@ApplicationScoped
public class DavFailures {

    private static final QName SENTENCE = new QName("urn:schulhof:dav", "message");
    private static final int TOO_LARGE = 413;
    private static final int LOCKED = 423;
    private static final int TOO_MUCH = 507;
    private static final int MB = 20;
    private static final String SECONDS_TO_WAIT = "5";

    private final Faults faults;
    private final TextFilter filter;
    private final PortalTexts texts;

    @Inject
    public DavFailures(Faults faults, TextFilter filter, PortalTexts texts) {
        this.faults = faults;
        this.filter = filter;
        this.texts = texts;
    }

    void answer(Exception failure, HttpServletResponse response) throws IOException {
        if (response.isCommitted()) {
            // Half an answer was sent: the client has to see that it breaks off
            if (failure instanceof IOException broken) {
                throw broken;
            }
            if (failure instanceof UncheckedIOException broken) {
                throw broken.getCause();
            }
            throw new IOException("Fault " + faults.record("dav", failure));
        }
        response.resetBuffer();
        if (failure instanceof DavException known) {
            known(known, response);
        } else if (failure instanceof AccessDeniedException denied) {
            closed(denied, response);
        } else if (failure instanceof NotFoundException) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        } else if (failure instanceof NotAllowedException) {
            response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        } else if (failure instanceof RefusedTextException refused) {
            String sentences = refused.verdict().findings().stream()
                    .map(filter::explain)
                    .distinct()
                    .collect(Collectors.joining(" "));
            MultiStatus.writeError(
                    response,
                    HttpServletResponse.SC_FORBIDDEN,
                    DavElement.of(new QName("urn:schulhof:dav", "refused-text")),
                    DavElement.of(SENTENCE, sentences));
        } else if (failure instanceof ModuleBusyException) {
            response.setHeader("Retry-After", SECONDS_TO_WAIT);
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        } else if (failure instanceof BodyTooLargeException) {
            response.setStatus(TOO_LARGE);
        } else if (failure instanceof FileTooLargeException tooLarge) {
            MultiStatus.writeError(
                    response,
                    TOO_LARGE,
                    DavElement.of(new QName("urn:schulhof:dav", "file-too-large")),
                    DavElement.of(SENTENCE, texts.with("dav.tooLarge", tooLarge.maxBytes() >> MB)));
        } else {
            String number = faults.record("dav", failure);
            MultiStatus.writeError(
                    response,
                    HttpServletResponse.SC_INTERNAL_SERVER_ERROR,
                    DavElement.of(SENTENCE, texts.get("fault.number") + " " + number));
        }
    }

    private void known(DavException known, HttpServletResponse response) throws IOException {
        int status =
                switch (known.reason()) {
                    case MALFORMED -> HttpServletResponse.SC_BAD_REQUEST;
                    case NOT_ACCEPTED, UNKNOWN_TOKEN -> HttpServletResponse.SC_FORBIDDEN;
                    case CONFLICT -> HttpServletResponse.SC_CONFLICT;
                    case CHANGED_MEANWHILE -> HttpServletResponse.SC_PRECONDITION_FAILED;
                    case UNSUPPORTED_TYPE -> HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE;
                    case TOO_MUCH -> TOO_MUCH;
                    case TOO_LARGE -> TOO_LARGE;
                    case NOT_ALLOWED -> HttpServletResponse.SC_METHOD_NOT_ALLOWED;
                    case LOCKED -> LOCKED;
                };
        List<DavElement> conditions = new ArrayList<>();
        if (known.reason() == DavException.Reason.UNKNOWN_TOKEN) {
            conditions.add(DavElement.of(DavNames.dav("valid-sync-token")));
        }
        known.condition().ifPresent(condition -> {
            conditions.add(condition);
            conditions.add(DavElement.of(SENTENCE, String.valueOf(known.getMessage())));
        });
        if (conditions.isEmpty()) {
            response.setStatus(status);
        } else {
            MultiStatus.writeError(response, status, conditions.toArray(DavElement[]::new));
        }
    }

    private void closed(AccessDeniedException denied, HttpServletResponse response) throws IOException {
        if (denied.decision() == null) {
            MultiStatus.writeError(
                    response,
                    HttpServletResponse.SC_FORBIDDEN,
                    DavElement.of(DavNames.dav("need-privileges")),
                    DavElement.of(SENTENCE, texts.get("dav.forbidden")));
            return;
        }
        boolean forAMoment =
                denied.decision().obstacles().stream().allMatch(obstacle -> obstacle.kind() == Kind.NOT_RUNNING);
        if (forAMoment) {
            response.setHeader("Retry-After", SECONDS_TO_WAIT);
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        String reasons = denied.decision().obstacles().stream()
                .map(obstacle -> texts.get("obstacle." + obstacle.kind().name()
                        + (obstacle.consent() == null ? "" : "." + obstacle.consent())))
                .collect(Collectors.joining(" "));
        MultiStatus.writeError(
                response,
                HttpServletResponse.SC_FORBIDDEN,
                DavElement.of(DavNames.dav("need-privileges")),
                DavElement.of(SENTENCE, reasons));
    }
}
