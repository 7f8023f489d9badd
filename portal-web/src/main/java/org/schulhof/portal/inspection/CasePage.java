package org.schulhof.portal.inspection;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.schulhof.api.person.CurrentPerson;
import org.schulhof.api.person.People;
import org.schulhof.api.person.Person;
import org.schulhof.kernel.inspection.Appointment;
import org.schulhof.kernel.inspection.CaseAdministration;
import org.schulhof.kernel.inspection.CaseConfirmation;
import org.schulhof.kernel.inspection.CaseOverException;
import org.schulhof.kernel.inspection.Cases;
import org.schulhof.kernel.inspection.Evidence;
import org.schulhof.kernel.inspection.FlawedCaseException;
import org.schulhof.kernel.inspection.InspectionCase;
import org.schulhof.kernel.inspection.InspectionCase.State;
import org.schulhof.kernel.inspection.Look;
import org.schulhof.kernel.inspection.ModuleSilentException;
import org.schulhof.kernel.inspection.SpooledFile;
import org.schulhof.portal.administration.ModuleTitles;
import org.schulhof.portal.administration.Paging;
import org.schulhof.portal.administration.RequestParameters;
import org.schulhof.portal.frame.Notices;

/** The record of a case: why, who, until when, and what was looked at. */
@Named
@RequestScoped
public class CasePage {

    private static final int LOOKS = 25;
    private static final int CANDIDATES = 8;
    private static final int LOOKED_THROUGH = 100;

    private final Cases cases;
    private final CaseAdministration administration;
    private final CaseConfirmation confirmation;
    private final Evidence evidence;
    private final People people;
    private final CurrentPerson currentPerson;
    private final ModuleTitles modules;
    private final Clock clock;
    private final Notices notices;
    private final long id;
    private final int page;
    private final String search;

    private @Nullable InspectionCase file;
    private Paging paging = new Paging(1, LOOKS, 0);
    private List<Look> looks = List.of();
    private Map<Long, Person> named = Map.of();

    @Inject
    public CasePage(
            Cases cases,
            CaseAdministration administration,
            CaseConfirmation confirmation,
            Evidence evidence,
            People people,
            CurrentPerson currentPerson,
            ModuleTitles modules,
            Clock clock,
            Notices notices,
            RequestParameters parameters) {
        this.cases = cases;
        this.administration = administration;
        this.confirmation = confirmation;
        this.evidence = evidence;
        this.people = people;
        this.currentPerson = currentPerson;
        this.modules = modules;
        this.clock = clock;
        this.notices = notices;
        this.id = parameters.number("id");
        this.page = (int) parameters.number("page");
        this.search = parameters.text("q");
    }

    @PostConstruct
    void load() {
        InspectionCase found = cases.find(id);
        file = found;
        paging = new Paging(page, LOOKS, cases.countLooks(id));
        looks = cases.looks(id, paging.offset(), LOOKS);
        List<Long> ids = new ArrayList<>(found.concerned());
        ids.add(found.openedBy());
        found.appointments().forEach(appointment -> ids.add(appointment.personId()));
        looks.forEach(look -> ids.add(look.personId()));
        named = people.findAll(ids);
    }

    public @Nullable String confirm() {
        return done(() -> confirmation.confirm(id), "case.confirmed");
    }

    public @Nullable String end() {
        return done(() -> administration.end(id), "case.ended");
    }

    public @Nullable String withdraw(long personId) {
        return done(() -> administration.withdraw(id, personId), "case.withdrawn");
    }

    public @Nullable String appoint(long personId) {
        try {
            return done(() -> administration.appoint(id, personId), "case.appointed");
        } catch (FlawedCaseException e) {
            return notices.refuse("caseFlaw." + e.flaws().iterator().next());
        }
    }

    private @Nullable String done(Runnable step, String key) {
        try {
            step.run();
            return notices.after(key, "/administration/cases/case.xhtml?id=" + id);
        } catch (CaseOverException e) {
            return notices.refuse("case.over");
        }
    }

    /** Sends the evidence as a zip. */
    public @Nullable String export() throws IOException {
        try (SpooledFile zip = evidence.export(id)) {
            Delivery.send(zip);
            return null;
        } catch (ModuleSilentException e) {
            return notices.refuse("case.silent", modules.of(e.moduleId()));
        }
    }

    public InspectionCase getFile() {
        return Objects.requireNonNull(file);
    }

    public String getState() {
        return getFile().state(clock.instant()).name();
    }

    public boolean isOver() {
        return getFile().state(clock.instant()) == State.OVER;
    }

    /** Whether the reader may look into it now. */
    public boolean isOpenToReader() {
        return cases.opensToReader(getFile());
    }

    /** Whether the reader is appointed, has not confirmed yet, and still can. */
    public boolean isToConfirm() {
        return !isOver()
                && getFile()
                        .appointmentOf(currentPerson.get().id())
                        .filter(appointment -> !appointment.isConfirmed())
                        .isPresent();
    }

    /** Whether the reader waits for the confirmation of somebody else. */
    public boolean isWaitingForOthers() {
        return !isOver()
                && !isOpenToReader()
                && getFile()
                        .appointmentOf(currentPerson.get().id())
                        .filter(Appointment::isConfirmed)
                        .isPresent();
    }

    /** Whether the reader leads the case: appoints and ends. */
    public boolean isLed() {
        return cases.isHead() && !isOver();
    }

    public List<Person> getConcerned() {
        return getFile().concerned().stream()
                .map(named::get)
                .filter(Objects::nonNull)
                .sorted((a, b) -> (a.lastName() + a.firstName()).compareTo(b.lastName() + b.firstName()))
                .toList();
    }

    /** Null for somebody who is not on record any more. */
    public @Nullable Person person(long personId) {
        return named.get(personId);
    }

    /** As above, for people to read. */
    public String name(long personId) {
        Person person = named.get(personId);
        return person == null ? "–" : person.name();
    }

    public List<Person> getCandidates() {
        return search.isBlank() || !isLed()
                ? List.of()
                : people.search(search, 0, LOOKED_THROUGH).stream()
                        .filter(Cases::isSuitable)
                        .filter(person -> getFile().appointments().stream()
                                .noneMatch(appointment -> appointment.personId() == person.id()))
                        .limit(CANDIDATES)
                        .toList();
    }

    public List<Look> getLooks() {
        return looks;
    }

    public Paging getPaging() {
        return paging;
    }

    public long getId() {
        return id;
    }

    public String getSearch() {
        return search;
    }
}
