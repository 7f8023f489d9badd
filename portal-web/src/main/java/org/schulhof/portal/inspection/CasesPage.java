package org.schulhof.portal.inspection;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.schulhof.api.person.People;
import org.schulhof.api.person.Person;
import org.schulhof.kernel.inspection.Cases;
import org.schulhof.kernel.inspection.InspectionCase;
import org.schulhof.kernel.inspection.Report;
import org.schulhof.kernel.inspection.ReportAdministration;
import org.schulhof.portal.administration.Paging;
import org.schulhof.portal.administration.RequestParameters;

/** The cases that the reader opens or is appointed to. */
@Named
@RequestScoped
public class CasesPage {

    private static final int PAGE_SIZE = 25;

    private static final int MOST_REPORTS = 50;

    private final Cases cases;
    private final ReportAdministration reportAdministration;
    private final People people;
    private final Clock clock;
    private final int page;

    private Paging paging = new Paging(1, PAGE_SIZE, 0);
    private List<InspectionCase> rows = List.of();
    private List<Report> reports = List.of();
    private Map<Long, Person> reporters = Map.of();

    @Inject
    public CasesPage(
            Cases cases,
            ReportAdministration reportAdministration,
            People people,
            Clock clock,
            RequestParameters parameters) {
        this.cases = cases;
        this.reportAdministration = reportAdministration;
        this.people = people;
        this.clock = clock;
        this.page = (int) parameters.number("page");
    }

    @PostConstruct
    void load() {
        paging = new Paging(page, PAGE_SIZE, cases.count());
        rows = cases.list(paging.offset(), PAGE_SIZE);
        if (cases.isHead()) {
            reports = reportAdministration.waiting(MOST_REPORTS);
            reporters = people.findAll(reports.stream().map(Report::reporterId).toList());
        }
    }

    /** Those that wait for the head, who alone sees them. */
    public List<Report> getReports() {
        return reports;
    }

    /** For people to read. */
    public String reporter(Report report) {
        Person reporter = reporters.get(report.reporterId());
        return reporter == null ? "–" : reporter.name();
    }

    public boolean isHead() {
        return cases.isHead();
    }

    public String state(InspectionCase file) {
        return file.state(clock.instant()).name();
    }

    public List<InspectionCase> getRows() {
        return rows;
    }

    public Paging getPaging() {
        return paging;
    }
}
