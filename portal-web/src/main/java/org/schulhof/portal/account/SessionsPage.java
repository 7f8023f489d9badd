package org.schulhof.portal.account;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.schulhof.kernel.session.PersonSession;
import org.schulhof.kernel.session.SessionEnd;
import org.schulhof.kernel.session.Sessions;
import org.schulhof.kernel.signin.SignInAttempt;
import org.schulhof.kernel.signin.SignInLog;
import org.schulhof.portal.administration.Paging;
import org.schulhof.portal.administration.RequestParameters;
import org.schulhof.portal.frame.Notices;
import org.schulhof.portal.signin.CurrentSession;

/** Where the reader is signed in, and every attempt at their account (R7). */
@Named("sessionsPage")
@RequestScoped
public class SessionsPage {

    private static final int PAGE_SIZE = 25;
    private static final String PAGE = "/sessions.xhtml";

    private final Sessions sessions;
    private final SignInLog log;
    private final CurrentSession currentSession;
    private final Notices notices;
    private final int page;

    private List<PersonSession> going = List.of();
    private List<SignInAttempt> attempts = List.of();
    private Paging paging = new Paging(1, PAGE_SIZE, 0);

    @Inject
    public SessionsPage(
            Sessions sessions,
            SignInLog log,
            CurrentSession currentSession,
            RequestParameters parameters,
            Notices notices) {
        this.sessions = sessions;
        this.log = log;
        this.currentSession = currentSession;
        this.notices = notices;
        this.page = (int) parameters.number("page");
    }

    @PostConstruct
    void load() {
        going = sessions.own();
        paging = new Paging(page, PAGE_SIZE, log.countOwn());
        attempts = log.own(paging.offset(), paging.size());
    }

    public String end(long session) {
        sessions.endOwn(session);
        return notices.after("sessions.ended", PAGE);
    }

    public String endOthers() {
        sessions.endOwnBut(currentSession.id().orElseThrow(), SessionEnd.ENDED_ELSEWHERE);
        return notices.after("sessions.othersEnded", PAGE);
    }

    public boolean isThis(PersonSession session) {
        return currentSession.id().filter(id -> id == session.id()).isPresent();
    }

    public Browser browser(PersonSession session) {
        return Browser.of(session.browser());
    }

    public List<PersonSession> getGoing() {
        return going;
    }

    public List<SignInAttempt> getAttempts() {
        return attempts;
    }

    public Paging getPaging() {
        return paging;
    }
}
