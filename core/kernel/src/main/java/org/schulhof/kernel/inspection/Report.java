package org.schulhof.kernel.inspection;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.eclipse.persistence.annotations.BatchFetch;
import org.eclipse.persistence.annotations.BatchFetchType;
import org.jspecify.annotations.Nullable;
import org.schulhof.api.inspection.NewReport;
import org.schulhof.api.inspection.ReportedContent.Outcome;

/** Somebody has brought content of a module before the head (R19). What was reported is not here. */
@Entity
@Table(name = "report")
public class Report {

    enum State {
        WAITING,
        CASE,
        TURNED_DOWN
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String module = "";

    @Column(name = "excerpt_id")
    private String excerptId = "";

    @Column(name = "reporter_id")
    private long reporterId;

    private String reason = "";

    @Column(name = "span_from")
    private Instant spanFrom = Instant.EPOCH;

    @Column(name = "span_to")
    private Instant spanTo = Instant.EPOCH;

    @Column(name = "reported_at")
    private Instant reportedAt = Instant.EPOCH;

    @Enumerated(EnumType.STRING)
    private State state = State.WAITING;

    @Column(name = "decided_by")
    private @Nullable Long decidedBy;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    private @Nullable String answer;

    @Column(name = "case_id")
    private @Nullable Long caseId;

    @Enumerated(EnumType.STRING)
    private @Nullable Outcome heard;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "report_person", joinColumns = @JoinColumn(name = "report_id"))
    @Column(name = "person_id")
    @BatchFetch(BatchFetchType.IN)
    private Set<Long> concerned = new HashSet<>();

    @Version
    private int version;

    protected Report() {}

    Report(NewReport wanted, long reporterId, Instant reportedAt) {
        this.module = wanted.module();
        this.excerptId = wanted.excerptId();
        this.reporterId = reporterId;
        this.reason = wanted.reason();
        this.spanFrom = wanted.from();
        this.spanTo = wanted.to();
        this.reportedAt = reportedAt;
        this.concerned.addAll(wanted.personIds());
    }

    public long id() {
        return Objects.requireNonNull(id);
    }

    public String module() {
        return module;
    }

    public long reporterId() {
        return reporterId;
    }

    /** In the reporter's words. */
    public String reason() {
        return reason;
    }

    public Instant spanFrom() {
        return spanFrom;
    }

    /** The first moment that is not part of the span. */
    public Instant spanTo() {
        return spanTo;
    }

    public Instant reportedAt() {
        return reportedAt;
    }

    /** Whom it concerns, until it is decided. */
    public Set<Long> concerned() {
        return Set.copyOf(concerned);
    }

    String excerptId() {
        return excerptId;
    }

    boolean isWaiting() {
        return state == State.WAITING;
    }

    void becomeCase(long newCase, long by, Instant now) {
        caseId = newCase;
        decide(State.CASE, by, now);
    }

    void turnDown(String why, long by, Instant now) {
        answer = why;
        decide(State.TURNED_DOWN, by, now);
    }

    private void decide(State decision, long by, Instant now) {
        state = decision;
        decidedBy = by;
        decidedAt = now;
        concerned.clear();
    }

    /** What the module is to be told next; of a case that is over also what it did not hear in between. */
    Outcome outcome() {
        if (state == State.TURNED_DOWN) {
            return Outcome.TURNED_DOWN;
        }
        return heard == null ? Outcome.CASE_OPENED : Outcome.CASE_OVER;
    }

    void hear(Outcome outcome) {
        heard = outcome;
    }
}
