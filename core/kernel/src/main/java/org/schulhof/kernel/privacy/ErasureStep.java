package org.schulhof.kernel.privacy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one holder has to erase for an order. */
@Entity
@Table(name = "erasure_step")
@IdClass(ErasureStep.Key.class)
class ErasureStep {

    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final int LONGEST_PAUSE = 10;

    @Id
    @Column(name = "order_id")
    private long orderId;

    @Id
    private String holder = "";

    @Column(name = "opens_account")
    private boolean opensAccount;

    @Column(name = "due_at")
    private Instant dueAt = Instant.EPOCH;

    private int attempts;

    private @Nullable String fault;

    @Column(name = "done_at")
    private @Nullable Instant doneAt;

    protected ErasureStep() {}

    ErasureStep(long orderId, String holder, boolean opensAccount, Instant dueAt) {
        this.orderId = orderId;
        this.holder = holder;
        this.opensAccount = opensAccount;
        this.dueAt = dueAt;
    }

    long orderId() {
        return orderId;
    }

    String holder() {
        return holder;
    }

    boolean opensAccount() {
        return opensAccount;
    }

    Instant dueAt() {
        return dueAt;
    }

    /** Number of its last failure in the server's log. */
    Optional<String> fault() {
        return Optional.ofNullable(fault);
    }

    boolean isDone() {
        return doneAt != null;
    }

    boolean isDue(Instant now) {
        return doneAt == null && !now.isBefore(dueAt);
    }

    void done(Instant now) {
        doneAt = now;
        fault = null;
    }

    /** It is tried again, after longer and longer pauses of up to a day. */
    void fail(String number, Instant now) {
        fault = number;
        dueAt = now.plus(FIRST_PAUSE.multipliedBy(1L << Math.min(attempts, LONGEST_PAUSE)));
        attempts++;
    }

    /** Its primary key. */
    static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private long orderId;
        private String holder = "";

        protected Key() {}

        Key(long orderId, String holder) {
            this.orderId = orderId;
            this.holder = holder;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && key.orderId == orderId && key.holder.equals(holder);
        }

        @Override
        public int hashCode() {
            return Objects.hash(orderId, holder);
        }
    }
}
