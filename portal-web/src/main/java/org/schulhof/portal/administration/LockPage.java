package org.schulhof.portal.administration;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.schulhof.api.person.Person;
import org.schulhof.kernel.lock.AccountLock;
import org.schulhof.kernel.lock.LockAdministration;
import org.schulhof.kernel.lock.LockAlreadyOverException;
import org.schulhof.portal.frame.Notices;

/** Locks a person's account, for a time or for good, and unlocks it (R10). */
@Named
@RequestScoped
public class LockPage {

    private final LockAdministration locks;
    private final Clock clock;
    private final Notices notices;
    private final long id;

    private @Nullable Person person;
    private @Nullable AccountLock lock;
    private String reason = "";
    private @Nullable LocalDateTime until;

    @Inject
    public LockPage(LockAdministration locks, Clock clock, RequestParameters parameters, Notices notices) {
        this.locks = locks;
        this.clock = clock;
        this.notices = notices;
        this.id = parameters.number("id");
    }

    @PostConstruct
    void load() {
        person = locks.person(id);
        lock = locks.find(id).orElse(null);
        if (lock != null) {
            reason = lock.reason();
            until = lock.endsAt()
                    .map(end -> LocalDateTime.ofInstant(end, clock.getZone()))
                    .orElse(null);
        }
    }

    public @Nullable String save() {
        try {
            locks.lock(
                    id,
                    reason,
                    until == null ? null : until.atZone(clock.getZone()).toInstant());
            return notices.after("lock.saved", page());
        } catch (LockAlreadyOverException e) {
            return notices.refuseField("lock:until", "lock.over");
        }
    }

    public String lift() {
        locks.unlock(id);
        return notices.after("lock.lifted", page());
    }

    private String page() {
        return "/administration/people/person.xhtml?id=" + id;
    }

    /** Whether the reader may lock this person. */
    public boolean isAllowed() {
        return locks.isAllowed(getPerson());
    }

    public Person getPerson() {
        return Objects.requireNonNull(person);
    }

    /** Null if the account is not locked. */
    public @Nullable AccountLock getLock() {
        return lock;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public @Nullable LocalDateTime getUntil() {
        return until;
    }

    public void setUntil(@Nullable LocalDateTime until) {
        this.until = until;
    }
}
