package org.schulhof.kernel.lock;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An account that nobody can use while it holds (R10). */
@Entity
@Table(name = "account_lock")
public class AccountLock {

    @Id
    @Column(name = "person_id")
    private long personId;

    private String reason = "";

    @Column(name = "starts_at")
    private Instant startsAt = Instant.EPOCH;

    @Column(name = "ends_at")
    private @Nullable Instant endsAt;

    protected AccountLock() {}

    AccountLock(long personId) {
        this.personId = personId;
    }

    public long personId() {
        return personId;
    }

    /** For the person to read. */
    public String reason() {
        return reason;
    }

    public Instant startsAt() {
        return startsAt;
    }

    /** When it lifts by itself; empty if it does not. */
    public Optional<Instant> endsAt() {
        return Optional.ofNullable(endsAt);
    }

    /** Not any more once its time is over: it has lifted itself. */
    public boolean holds(Instant now) {
        return endsAt == null || now.isBefore(endsAt);
    }

    void set(String why, Instant from, @Nullable Instant until) {
        reason = why;
        startsAt = from;
        endsAt = until;
    }

    String describe() {
        return "locked from " + startsAt + " until " + (endsAt == null ? "unlocked" : endsAt) + ": " + reason;
    }
}
