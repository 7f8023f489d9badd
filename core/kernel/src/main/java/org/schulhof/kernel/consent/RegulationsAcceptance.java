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
import org.jspecify.annotations.Nullable;

/** That a person has accepted a version of the regulations (R20). */
@Entity
@Table(name = "regulations_acceptance")
public class RegulationsAcceptance {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "person_id")
    private long personId;

    private int number;

    @Enumerated(EnumType.STRING)
    private Means means = Means.PORTAL;

    @Column(name = "accepted_at")
    private Instant acceptedAt = Instant.EPOCH;

    @Column(name = "paper_id")
    private @Nullable Long paperId;

    protected RegulationsAcceptance() {}

    RegulationsAcceptance(long personId, int number, @Nullable Long paperId, Instant now) {
        this.personId = personId;
        this.number = number;
        this.means = paperId == null ? Means.PORTAL : Means.PAPER;
        this.paperId = paperId;
        this.acceptedAt = now;
    }

    public int number() {
        return number;
    }

    public Means means() {
        return means;
    }

    public Instant acceptedAt() {
        return acceptedAt;
    }
}
