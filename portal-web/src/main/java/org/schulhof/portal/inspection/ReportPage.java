package org.schulhof.portal.inspection;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.schulhof.api.person.People;
import org.schulhof.api.person.Person;
import org.schulhof.kernel.inspection.CaseAdministration;
import org.schulhof.kernel.inspection.FlawedCaseException;
import org.schulhof.kernel.inspection.FlawedCaseException.Flaw;
import org.schulhof.kernel.inspection.Report;
import org.schulhof.kernel.inspection.ReportAdministration;
import org.schulhof.kernel.inspection.UnknownSourceException;
import org.schulhof.portal.administration.ModuleTitles;
import org.schulhof.portal.administration.RequestParameters;
import org.schulhof.portal.administration.SchoolDays;
import org.schulhof.portal.frame.Notices;

/** The head makes a case of a report, or turns it down. What was reported is not shown. */
@Named
@RequestScoped
public class ReportPage {

    private static final int SHOWN = 30;

    private static final Map<Flaw, String> FIELDS = Map.of(
            Flaw.NO_REASON, "form:reason",
            Flaw.REASON_TOO_LONG, "form:reason",
            Flaw.END_PAST, "form:end",
            Flaw.END_TOO_LATE, "form:end",
            Flaw.TOO_FEW_APPOINTED, "form:findAppointed",
            Flaw.UNSUITABLE_APPOINTED, "form:findAppointed");

    private final ReportAdministration reports;
    private final CaseAdministration cases;
    private final People people;
    private final ModuleTitles modules;
    private final SchoolDays days;
    private final Clock clock;
    private final Notices notices;
    private final AppointedPeople appointed;
    private final long id;

    private @Nullable Report report;
    private Map<Long, Person> named = Map.of();
    private String reason = "";
    private String answer = "";
    private @Nullable LocalDate end;

    @Inject
    public ReportPage(
            ReportAdministration reports,
            CaseAdministration cases,
            People people,
            ModuleTitles modules,
            SchoolDays days,
            Clock clock,
            Notices notices,
            RequestParameters parameters) {
        this.reports = reports;
        this.cases = cases;
        this.people = people;
        this.modules = modules;
        this.days = days;
        this.clock = clock;
        this.notices = notices;
        this.appointed = new AppointedPeople(people, parameters, this::isUninvolved);
        this.id = parameters.number("id");
    }

    @PostConstruct
    void load() {
        Report found = reports.find(id);
        report = found;
        named = people.findAll(found.concerned());
        reason = found.reason();
        end = LocalDate.now(clock).plusDays(Math.min(7, cases.longest().toDays()));
    }

    private boolean isUninvolved(Person person) {
        return !named.containsKey(person.id()) && person.id() != getReport().reporterId();
    }

    public @Nullable String open() {
        try {
            Instant endsAt = end == null ? Instant.EPOCH : days.endOf(end);
            long caseId = reports.open(id, reason, endsAt, appointed.ids());
            return notices.after("case.opened", "/administration/cases/case.xhtml?id=" + caseId);
        } catch (FlawedCaseException e) {
            e.flaws().stream().sorted().forEach(this::tell);
            return null;
        } catch (UnknownSourceException e) {
            return notices.refuse("case.silent", getModule());
        }
    }

    public @Nullable String turnDown() {
        String stripped = answer.strip();
        if (stripped.isEmpty() || stripped.length() > ReportAdministration.LONGEST_ANSWER) {
            return notices.refuseField("refusal:answer", "report.answer.wrong", ReportAdministration.LONGEST_ANSWER);
        }
        reports.turnDown(id, stripped);
        return notices.after("report.turnedDown", "/administration/cases/index.xhtml");
    }

    private void tell(Flaw flaw) {
        long longest = cases.longest().toDays();
        String field = FIELDS.get(flaw);
        if (field == null) {
            notices.refuse("caseFlaw." + flaw, longest);
        } else {
            notices.refuseField(field, "caseFlaw." + flaw, longest);
        }
    }

    public Report getReport() {
        return Objects.requireNonNull(report);
    }

    public String getModule() {
        return modules.of(getReport().module());
    }

    public String getReporter() {
        return people.find(getReport().reporterId()).map(Person::name).orElse("–");
    }

    /** By name; the first of them if they are many. */
    public List<Person> getConcerned() {
        return named.values().stream()
                .sorted(Comparator.comparing(Person::lastName).thenComparing(Person::firstName))
                .limit(SHOWN)
                .toList();
    }

    /** How many are not shown. */
    public int getMoreConcerned() {
        return Math.max(0, named.size() - SHOWN);
    }

    public AppointedPeople getAppointed() {
        return appointed;
    }

    public long getLongestDays() {
        return cases.longest().toDays();
    }

    public int getLongestAnswer() {
        return ReportAdministration.LONGEST_ANSWER;
    }

    public long getId() {
        return id;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getAnswer() {
        return answer;
    }

    public void setAnswer(String answer) {
        this.answer = answer;
    }

    public @Nullable LocalDate getEnd() {
        return end;
    }

    public void setEnd(@Nullable LocalDate end) {
        this.end = end;
    }
}
