package org.schulhof.kernel.inspection;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.persistence.annotations.BatchFetch;
import org.eclipse.persistence.annotations.BatchFetchType;
import org.jspecify.annotations.Nullable;
import org.schulhof.api.inspection.Inquiry;

/** A justified case (R17, R18): why, into whose content and logs, of which time, until when, and by whom. */
@Entity
@Table(name = "inspection_case")
public class InspectionCase {

    /** Four eyes: nothing opens before so many have confirmed. */
    static final int CONFIRMATIONS = 2;

    /** Where a case stands. Its messages are {@code caseState.<name>}. */
    public enum State {
        /** Opened by the head, not yet confirmed by two of the appointed. */
        WAITING,
        OPEN,
        OVER
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String reason = "";

    @Column(name = "opened_by")
    private long openedBy;

    @Column(name = "opened_at")
    private Instant openedAt = Instant.EPOCH;

    @Column(name = "span_from")
    private Instant spanFrom = Instant.EPOCH;

    @Column(name = "span_to")
    private Instant spanTo = Instant.EPOCH;

    @Column(name = "ends_at")
    private Instant endsAt = Instant.EPOCH;

    @Column(name = "inspection_at")
    private @Nullable Instant inspectionAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Column(name = "ended_by")
    private @Nullable Long endedBy;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "inspection_concerned", joinColumns = @JoinColumn(name = "case_id"))
    @Column(name = "person_id")
    @BatchFetch(BatchFetchType.IN)
    private Set<Long> concerned = new HashSet<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "inspection_source", joinColumns = @JoinColumn(name = "case_id"))
    @Column(name = "source")
    @BatchFetch(BatchFetchType.IN)
    private Set<String> sources = new HashSet<>();

    @OneToMany(mappedBy = "file", cascade = CascadeType.PERSIST, fetch = FetchType.EAGER)
    @OrderBy("id")
    @BatchFetch(BatchFetchType.IN)
    private List<Appointment> appointments = new ArrayList<>();

    @Column(name = "excerpt_id")
    private @Nullable String excerptId;

    @Version
    private int version;

    protected InspectionCase() {}

    InspectionCase(NewCase wanted, long openedBy, Instant openedAt) {
        this.reason = wanted.reason().strip();
        this.openedBy = openedBy;
        this.openedAt = openedAt;
        this.spanFrom = wanted.from();
        this.spanTo = wanted.to();
        this.endsAt = wanted.endsAt();
        this.concerned.addAll(wanted.concerned());
        wanted.sources().forEach(source -> sources.add(source.toString()));
        wanted.appointed().forEach(person -> appoint(person, openedAt));
    }

    public long id() {
        return Objects.requireNonNull(id);
    }

    /** How the case is called in logs and texts. */
    public String number() {
        return "#" + id;
    }

    public String reason() {
        return reason;
    }

    public long openedBy() {
        return openedBy;
    }

    public Instant openedAt() {
        return openedAt;
    }

    public Instant spanFrom() {
        return spanFrom;
    }

    /** The first moment that is not part of the span. */
    public Instant spanTo() {
        return spanTo;
    }

    /** When it ends by itself. */
    public Instant endsAt() {
        return endsAt;
    }

    /** When the second of the appointed confirmed, and those concerned were told. */
    public Optional<Instant> inspectionAt() {
        return Optional.ofNullable(inspectionAt);
    }

    /** When the head ended it early. */
    public Optional<Instant> endedAt() {
        return Optional.ofNullable(endedAt);
    }

    public Set<Long> concerned() {
        return Set.copyOf(concerned);
    }

    /** Logs first, each kind by name. */
    public List<Source> sources() {
        return new TreeSet<>(sources).stream().map(Source::of).toList();
    }

    public List<Appointment> appointments() {
        return List.copyOf(appointments);
    }

    public Optional<Appointment> appointmentOf(long personId) {
        return appointments.stream()
                .filter(appointment -> appointment.personId() == personId && !appointment.isWithdrawn())
                .findFirst();
    }

    public boolean isOver(Instant now) {
        return endedAt != null || !now.isBefore(endsAt);
    }

    public State state(Instant now) {
        if (isOver(now)) {
            return State.OVER;
        }
        return inspectionAt != null && isConfirmed() ? State.OPEN : State.WAITING;
    }

    /** Whether this person may look into it now: it is open, and they have confirmed it themselves. */
    public boolean opensTo(long personId, Instant now) {
        return state(now) == State.OPEN
                && appointmentOf(personId).filter(Appointment::isConfirmed).isPresent();
    }

    Inquiry inquiry() {
        return new Inquiry(concerned, spanFrom, spanTo, Optional.ofNullable(excerptId));
    }

    /** That it was made of a report. */
    void showOnly(String reportedExcerpt) {
        excerptId = reportedExcerpt;
    }

    /** Whether it shows what was reported, and nothing else. */
    public boolean isOfReport() {
        return excerptId != null;
    }

    boolean covers(Source source) {
        return sources.contains(source.toString());
    }

    /** @return whether this was the confirmation that opens the inspection for the first time */
    boolean confirm(long personId, Instant now) {
        appointmentOf(personId).orElseThrow().confirm(now);
        boolean opens = isConfirmed() && inspectionAt == null;
        if (opens) {
            inspectionAt = now;
        }
        return opens;
    }

    void appoint(long personId, Instant now) {
        appointments.add(new Appointment(this, personId, now));
    }

    boolean wasAppointed(long personId) {
        return appointments.stream().anyMatch(appointment -> appointment.personId() == personId);
    }

    void withdraw(long personId, Instant now) {
        appointmentOf(personId).ifPresent(appointment -> appointment.withdraw(now));
    }

    void end(long by, Instant now) {
        endedAt = now;
        endedBy = by;
    }

    private boolean isConfirmed() {
        return appointments.stream().filter(Appointment::isConfirmed).count() >= CONFIRMATIONS;
    }

    String describe() {
        String report = excerptId == null ? "" : "reported excerpt " + excerptId + "; ";
        return report + "sources " + sources.stream().sorted().collect(Collectors.joining(", ")) + "; span " + spanFrom
                + " - " + spanTo + "; until " + endsAt + ": " + reason;
    }
}
