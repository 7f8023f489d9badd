package org.schulhof.kernel.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.schulhof.api.access.AccessDeniedException;
import org.schulhof.api.audit.Audit;
import org.schulhof.api.person.CurrentPerson;
import org.schulhof.api.person.Person;

/** What each of the appointed does before they look: confirms reason and scope. The second one opens the inspection (four eyes). */
@ApplicationScoped
public class CaseConfirmation {

    private final Cases cases;
    private final CaseNotices notices;
    private final CurrentPerson currentPerson;
    private final Audit audit;
    private final Clock clock;

    @Inject
    public CaseConfirmation(Cases cases, CaseNotices notices, CurrentPerson currentPerson, Audit audit, Clock clock) {
        this.cases = cases;
        this.notices = notices;
        this.currentPerson = currentPerson;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Confirms the case. With the second confirmation it opens, and in the same transaction those concerned are told (R18).
     * Of two who confirm at the same moment the later one opens it.
     *
     * @throws CaseOverException if it has ended
     */
    @Transactional
    public void confirm(long caseId) {
        InspectionCase file = cases.findToChange(caseId);
        Person person = currentPerson.get();
        if (file.appointmentOf(person.id()).isEmpty() || !Cases.isSuitable(person)) {
            throw new AccessDeniedException("Not appointed to case " + file.number());
        }
        Instant now = clock.instant();
        if (file.isOver(now)) {
            throw new CaseOverException(caseId);
        }
        if (file.appointmentOf(person.id()).filter(Appointment::isConfirmed).isPresent()) {
            return;
        }
        boolean opens = file.confirm(person.id(), now);
        audit.record("case.confirm", file.number(), null, opens ? "inspection open" : "confirmed");
        if (opens) {
            notices.inspectionBegins(file);
        }
    }
}
