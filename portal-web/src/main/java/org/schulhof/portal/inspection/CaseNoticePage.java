package org.schulhof.portal.inspection;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.schulhof.api.person.People;
import org.schulhof.api.person.Person;
import org.schulhof.kernel.inspection.Cases;
import org.schulhof.kernel.inspection.InspectionCase;
import org.schulhof.portal.administration.RequestParameters;

/** What somebody learns about a case that concerns them (R18). */
@Named
@RequestScoped
public class CaseNoticePage {

    private final Cases cases;
    private final People people;
    private final Clock clock;
    private final long id;

    private @Nullable InspectionCase file;
    private @Nullable Person head;

    @Inject
    public CaseNoticePage(Cases cases, People people, Clock clock, RequestParameters parameters) {
        this.cases = cases;
        this.people = people;
        this.clock = clock;
        this.id = parameters.number("id");
    }

    @PostConstruct
    void load() {
        file = cases.ofConcerned(id);
        head = people.find(file.openedBy()).orElse(null);
    }

    public InspectionCase getFile() {
        return Objects.requireNonNull(file);
    }

    public boolean isOver() {
        return getFile().isOver(clock.instant());
    }

    /** Whom to ask; null once nobody knows them any more. */
    public @Nullable Person getHead() {
        return head;
    }
}
