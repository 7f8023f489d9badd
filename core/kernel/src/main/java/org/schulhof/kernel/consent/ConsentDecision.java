package org.schulhof.kernel.consent;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.schulhof.api.consent.Consent;

/** What somebody has said about a consent of a person. Stays on record when they say something else later. */
@Entity
@Table(name = "consent_decision")
public class ConsentDecision {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "person_id")
    private long personId;

    @Enumerated(EnumType.STRING)
    private Consent consent = Consent.PLATFORM;

    @Column(name = "decider_id")
    private @Nullable Long deciderId;

    @Column(name = "decider_name")
    private String deciderName = "";

    private boolean given;

    private int number;

    @Enumerated(EnumType.STRING)
    private Means means = Means.PORTAL;

    @Column(name = "decided_at")
    private Instant decidedAt = Instant.EPOCH;

    @Column(name = "paper_id")
    private @Nullable Long paperId;

    private boolean latest;

    protected ConsentDecision() {}

    ConsentDecision(
            long personId,
            Consent consent,
            Decider decider,
            boolean given,
            int number,
            @Nullable Long paperId,
            Instant now) {
        this.personId = personId;
        this.consent = consent;
        this.deciderId = decider.id();
        this.deciderName = decider.name();
        this.given = given;
        this.number = number;
        this.means = paperId == null ? Means.PORTAL : Means.PAPER;
        this.paperId = paperId;
        this.decidedAt = now;
        this.latest = true;
    }

    public long personId() {
        return personId;
    }

    public Consent consent() {
        return consent;
    }

    /** Empty if a name on paper has no account. */
    public Optional<Long> deciderId() {
        return Optional.ofNullable(deciderId);
    }

    public String deciderName() {
        return deciderName;
    }

    public boolean isGiven() {
        return given;
    }

    /** Version of the text that it is about. */
    public int number() {
        return number;
    }

    public Means means() {
        return means;
    }

    public Instant decidedAt() {
        return decidedAt;
    }

    /**
     * Who decides.
     *
     * @param id null for a name on paper that has no account
     */
    record Decider(@Nullable Long id, String name) {}
}
