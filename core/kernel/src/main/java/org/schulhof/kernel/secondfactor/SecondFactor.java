package org.schulhof.kernel.secondfactor;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The secret that a person's app shares with the portal. */
@Entity
@Table(name = "second_factor")
public class SecondFactor {

    @Id
    @Column(name = "person_id")
    private long personId;

    private byte[] secret = {};

    @Column(name = "confirmed_at")
    private @Nullable Instant confirmedAt;

    /** The last step of time whose code was used; no code works twice (RFC 6238, section 5.2). */
    @Column(name = "last_step")
    private long lastStep;

    protected SecondFactor() {}

    SecondFactor(long personId, byte[] closedSecret) {
        this.personId = personId;
        this.secret = closedSecret.clone();
    }

    byte[] closedSecret() {
        return secret.clone();
    }

    /** Whether the person has shown that their app knows the secret. */
    boolean isConfirmed() {
        return confirmedAt != null;
    }

    void confirm(Instant now) {
        confirmedAt = now;
    }

    boolean isUsed(long step) {
        return step <= lastStep;
    }

    void use(long step) {
        lastStep = step;
    }
}
