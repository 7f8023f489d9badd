package org.schulhof.portal.inspection;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.schulhof.api.person.People;
import org.schulhof.api.person.Person;
import org.schulhof.kernel.inspection.CaseAdministration;
import org.schulhof.kernel.inspection.FlawedCaseException;
import org.schulhof.kernel.inspection.FlawedCaseException.Flaw;
import org.schulhof.kernel.inspection.NewCase;
import org.schulhof.kernel.inspection.Source;
import org.schulhof.portal.administration.RequestParameters;
import org.schulhof.portal.administration.SchoolDays;
import org.schulhof.portal.frame.Notices;

/** The head opens a case. Who is concerned and who is appointed is carried along by the form. */
@Named
@RequestScoped
public class NewCasePage {

    private static final int CANDIDATES = 8;
    private static final int LOOKED_THROUGH = 100;

    private static final Map<Flaw, String> FIELDS = Map.ofEntries(
            Map.entry(Flaw.NO_REASON, "form:reason"),
            Map.entry(Flaw.REASON_TOO_LONG, "form:reason"),
            Map.entry(Flaw.NOBODY_CONCERNED, "form:findConcerned"),
            Map.entry(Flaw.TOO_MANY_CONCERNED, "form:findConcerned"),
            Map.entry(Flaw.NO_CONSENT, "form:findConcerned"),
            Map.entry(Flaw.NO_SOURCE, "form:sources"),
            Map.entry(Flaw.SPAN_EMPTY, "form:to"),
            Map.entry(Flaw.END_PAST, "form:end"),
            Map.entry(Flaw.END_TOO_LATE, "form:end"),
            Map.entry(Flaw.TOO_FEW_APPOINTED, "form:findAppointed"),
            Map.entry(Flaw.UNSUITABLE_APPOINTED, "form:findAppointed"));

    private final CaseAdministration administration;
    private final People people;
    private final SchoolDays days;
    private final Clock clock;
    private final Notices notices;
    private final Chosen concerned;
    private final AppointedPeople appointed;
    private String concernedSearch;

    private List<Source> offered = List.of();
    private String reason = "";
    private String[] sources = {};
    private @Nullable LocalDate from;
    private @Nullable LocalDate to;
    private @Nullable LocalDate end;

    @Inject
    public NewCasePage(
            CaseAdministration administration,
            People people,
            SchoolDays days,
            Clock clock,
            Notices notices,
            RequestParameters parameters) {
        this.administration = administration;
        this.people = people;
        this.days = days;
        this.clock = clock;
        this.notices = notices;
        this.concerned = Chosen.of(parameters.text("concerned"));
        this.appointed = new AppointedPeople(
                people, parameters, person -> !concerned.ids().contains(person.id()));
        this.concernedSearch = parameters.text("concernedSearch");
    }

    @PostConstruct
    void load() {
        offered = administration.sources();
        to = today();
        from = today().minusDays(7);
        end = today().plusDays(Math.min(7, administration.longest().toDays()));
    }

    /** The form comes back with who was found. */
    public void find() {
        // what was typed is a parameter of this request already
    }

    public void concern(long personId) {
        concerned.add(personId);
        concernedSearch = "";
    }

    public void concernNot(long personId) {
        concerned.remove(personId);
    }

    public @Nullable String open() {
        try {
            long id = administration.open(wanted());
            return notices.after("case.opened", "/administration/cases/case.xhtml?id=" + id);
        } catch (FlawedCaseException e) {
            e.flaws().stream().sorted().forEach(this::tell);
            return null;
        }
    }

    private NewCase wanted() {
        return new NewCase(
                reason,
                concerned.ids(),
                Stream.of(sources).map(Source::of).collect(Collectors.toSet()),
                from == null ? Instant.EPOCH : days.beginOf(from),
                to == null ? Instant.EPOCH : days.endOf(to),
                end == null ? Instant.EPOCH : days.endOf(end),
                appointed.ids());
    }

    private void tell(Flaw flaw) {
        String field = FIELDS.get(flaw);
        if (field == null) {
            notices.refuse("caseFlaw." + flaw, administration.longest().toDays());
        } else {
            notices.refuseField(
                    field, "caseFlaw." + flaw, administration.longest().toDays());
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    public Collection<Person> getConcernedPeople() {
        return people.findAll(concerned.ids()).values();
    }

    /** Those whose names begin as what was typed. */
    public List<Person> getConcernedCandidates() {
        return concernedSearch.isBlank()
                ? List.of()
                : people.search(concernedSearch, 0, LOOKED_THROUGH).stream()
                        .filter(person -> !concerned.ids().contains(person.id())
                                && !appointed.ids().contains(person.id()))
                        .limit(CANDIDATES)
                        .toList();
    }

    public List<Source> getOffered() {
        return offered;
    }

    public long getLongestDays() {
        return administration.longest().toDays();
    }

    public String getConcerned() {
        return concerned.toString();
    }

    public AppointedPeople getAppointed() {
        return appointed;
    }

    public String getConcernedSearch() {
        return concernedSearch;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String[] getSources() {
        return sources.clone();
    }

    public void setSources(String[] sources) {
        this.sources = sources.clone();
    }

    public @Nullable LocalDate getFrom() {
        return from;
    }

    public void setFrom(@Nullable LocalDate from) {
        this.from = from;
    }

    public @Nullable LocalDate getTo() {
        return to;
    }

    public void setTo(@Nullable LocalDate to) {
        this.to = to;
    }

    public @Nullable LocalDate getEnd() {
        return end;
    }

    public void setEnd(@Nullable LocalDate end) {
        this.end = end;
    }
}
