package org.schulhof.portal.inspection;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.schulhof.api.person.People;
import org.schulhof.api.person.Person;
import org.schulhof.kernel.audit.AuditEntry;
import org.schulhof.kernel.inspection.Found;
import org.schulhof.kernel.inspection.LogInspection;
import org.schulhof.kernel.inspection.UnknownSourceException;
import org.schulhof.kernel.log.LoggedRequest;
import org.schulhof.kernel.signin.SignInAttempt;
import org.schulhof.log.SealedLog;
import org.schulhof.portal.administration.AuditWords;
import org.schulhof.portal.administration.Paging;
import org.schulhof.portal.administration.RequestParameters;
import org.schulhof.portal.frame.PortalTexts;

/** A log in an open case. Each time that the page is shown is a look that is noted down. */
@Named
@RequestScoped
public class CaseLogPage {

    private static final int PAGE_SIZE = 50;

    private final LogInspection logs;
    private final AuditWords words;
    private final People people;
    private final PortalTexts texts;
    private final long id;
    private final String log;
    private final int page;

    private Paging paging = new Paging(1, PAGE_SIZE, 0);
    private List<Row> rows = List.of();
    private Map<Long, Person> named = Map.of();

    @Inject
    public CaseLogPage(
            LogInspection logs, AuditWords words, People people, PortalTexts texts, RequestParameters parameters) {
        this.logs = logs;
        this.words = words;
        this.people = people;
        this.texts = texts;
        this.id = parameters.number("id");
        this.log = parameters.text("log");
        this.page = (int) Math.max(1, parameters.number("page"));
    }

    @PostConstruct
    void load() {
        SealedLog sealed = Arrays.stream(SealedLog.values())
                .filter(one -> one.name().equals(log))
                .findFirst()
                .orElseThrow(() -> new UnknownSourceException(log));
        int offset = (page - 1) * PAGE_SIZE;
        switch (sealed) {
            case SIGN_IN -> show(logs.signIns(id, offset, PAGE_SIZE), this::signIns);
            case HTTP -> show(logs.requests(id, offset, PAGE_SIZE), this::requests);
            case ADMINISTRATION -> show(logs.administration(id, offset, PAGE_SIZE), this::administration);
        }
    }

    private <T> void show(Found<T> found, Function<List<T>, List<Row>> inWords) {
        paging = new Paging(page, PAGE_SIZE, found.total());
        rows = inWords.apply(found.items());
    }

    private List<Row> signIns(List<SignInAttempt> attempts) {
        return attempts.stream()
                .map(attempt -> new Row(
                        attempt.at(),
                        attempt.outcome() == SignInAttempt.Outcome.SUCCESS ? "log-in" : "ban",
                        texts.get("sign-in." + attempt.outcome()),
                        attempt.account() + " · " + texts.get("protocol." + attempt.protocol()) + " · "
                                + attempt.address()))
                .toList();
    }

    private List<Row> requests(List<LoggedRequest> requests) {
        name(requests.stream().map(LoggedRequest::personId).toList());
        return requests.stream()
                .map(request -> new Row(
                        request.at(),
                        "globe",
                        request.method() + " " + request.path(),
                        name(request.personId()) + " · " + request.status() + " · " + request.address()))
                .toList();
    }

    private List<Row> administration(List<AuditEntry> entries) {
        name(entries.stream().map(AuditEntry::actorId).toList());
        return entries.stream()
                .map(entry -> new Row(
                        entry.at(),
                        "history",
                        words.action(entry.action()) + ": " + words.subject(entry.subject()),
                        name(entry.actorId())
                                + entry.before()
                                        .map(state -> " · " + words.state(state))
                                        .orElse("")
                                + entry.after()
                                        .map(state -> " → " + words.state(state))
                                        .orElse("")))
                .toList();
    }

    private void name(List<Optional<Long>> ids) {
        named = people.findAll(ids.stream()
                .map(one -> one.orElse(null))
                .filter(Objects::nonNull)
                .distinct()
                .toList());
    }

    private String name(Optional<Long> personId) {
        @Nullable Person person = personId.map(named::get).orElse(null);
        return person == null ? texts.get("audit.portal") : person.name();
    }

    public String getTitle() {
        return texts.get("case.log." + log);
    }

    public List<Row> getRows() {
        return rows;
    }

    public Paging getPaging() {
        return paging;
    }

    public long getId() {
        return id;
    }

    public String getLog() {
        return log;
    }

    /** An entry in the reader's words. */
    public record Row(Instant at, String icon, String title, String detail) {}
}
