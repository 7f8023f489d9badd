package org.schulhof.kernel.privacy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.schulhof.api.consent.Consent;

/** An erasure that a withdrawn consent has ordered, or that a person has left. It stays as the receipt. */
@Entity
@Table(name = "erasure_order")
class ErasureOrder {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "person_id")
    private long personId;

    @Enumerated(EnumType.STRING)
    private Consent consent = Consent.PLATFORM;

    @Enumerated(EnumType.STRING)
    private ErasureCause cause = ErasureCause.WITHDRAWAL;

    @Enumerated(EnumType.STRING)
    private ErasureState state = ErasureState.WAITING;

    @Column(name = "ordered_at")
    private Instant orderedAt = Instant.EPOCH;

    @Column(name = "due_at")
    private Instant dueAt = Instant.EPOCH;

    @Column(name = "begun_at")
    private @Nullable Instant begunAt;

    @Column(name = "told_at")
    private @Nullable Instant toldAt;

    @Column(name = "finished_at")
    private @Nullable Instant finishedAt;

    protected ErasureOrder() {}

    private ErasureOrder(long personId, Consent consent, ErasureCause cause, Instant orderedAt, Instant dueAt) {
        this.personId = personId;
        this.consent = consent;
        this.cause = cause;
        this.orderedAt = orderedAt;
        this.dueAt = dueAt;
    }

    static ErasureOrder afterWithdrawal(long personId, Consent withdrawn, Instant now, Instant due) {
        return new ErasureOrder(personId, withdrawn, ErasureCause.WITHDRAWAL, now, due);
    }

    /** Nothing that needs a consent to the portal stays, and nothing else does. */
    static ErasureOrder afterLeaving(long personId, Instant now) {
        return new ErasureOrder(personId, Consent.PLATFORM, ErasureCause.LEAVING, now, now);
    }

    long id() {
        return id == null ? 0 : id;
    }

    long personId() {
        return personId;
    }

    Consent consent() {
        return consent;
    }

    ErasureCause cause() {
        return cause;
    }

    boolean isForWithdrawalOf(Consent withdrawn) {
        return cause == ErasureCause.WITHDRAWAL && consent == withdrawn;
    }

    ErasureState state() {
        return state;
    }

    Instant orderedAt() {
        return orderedAt;
    }

    Instant dueAt() {
        return dueAt;
    }

    Optional<Instant> finishedAt() {
        return Optional.ofNullable(finishedAt);
    }

    boolean hasBegun() {
        return begunAt != null;
    }

    boolean isTold() {
        return toldAt != null;
    }

    void begin(Instant now) {
        begunAt = now;
    }

    void run() {
        state = ErasureState.RUNNING;
    }

    void hold() {
        state = ErasureState.HELD;
    }

    void tell(Instant now) {
        toldAt = now;
    }

    void cancel(Instant now) {
        state = ErasureState.CANCELLED;
        finishedAt = now;
    }

    /** @param left the steps that are not done */
    void conclude(List<ErasureStep> left, Instant now) {
        if (left.isEmpty()) {
            state = ErasureState.DONE;
            finishedAt = now;
        } else {
            state = left.stream().allMatch(ErasureStep::opensAccount)
                    ? ErasureState.ACCESS_LEFT
                    : ErasureState.INCOMPLETE;
        }
    }
}
