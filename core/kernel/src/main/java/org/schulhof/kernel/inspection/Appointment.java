package org.schulhof.kernel.inspection;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** That somebody may look into a case, once they and a second person have confirmed it. */
@Entity
@Table(name = "inspection_appointment")
public class Appointment {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @ManyToOne
    @JoinColumn(name = "case_id")
    private @Nullable InspectionCase file;

    @Column(name = "person_id")
    private long personId;

    @Column(name = "appointed_at")
    private Instant appointedAt = Instant.EPOCH;

    @Column(name = "confirmed_at")
    private @Nullable Instant confirmedAt;

    @Column(name = "withdrawn_at")
    private @Nullable Instant withdrawnAt;

    protected Appointment() {}

    Appointment(InspectionCase file, long personId, Instant appointedAt) {
        this.file = file;
        this.personId = personId;
        this.appointedAt = appointedAt;
    }

    public long personId() {
        return personId;
    }

    public Instant appointedAt() {
        return appointedAt;
    }

    /** When the person confirmed that reason and scope hold. */
    public Optional<Instant> confirmedAt() {
        return Optional.ofNullable(confirmedAt);
    }

    public Optional<Instant> withdrawnAt() {
        return Optional.ofNullable(withdrawnAt);
    }

    public boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    public boolean isConfirmed() {
        return confirmedAt != null && withdrawnAt == null;
    }

    void confirm(Instant now) {
        confirmedAt = now;
    }

    void withdraw(Instant now) {
        withdrawnAt = now;
    }
}
