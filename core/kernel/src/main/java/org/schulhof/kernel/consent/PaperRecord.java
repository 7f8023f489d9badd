package org.schulhof.kernel.consent;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** That the school has received a signed paper (R20), and what stands on it beside the answers. */
@Entity
@Table(name = "paper_record")
public class PaperRecord {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "person_id")
    private long personId;

    @Column(name = "person_name")
    private String personName = "";

    @Column(name = "class_name")
    private String className = "";

    private String place = "";

    @Column(name = "signed_on")
    private LocalDate signedOn = LocalDate.EPOCH;

    @Column(name = "first_guardian")
    private @Nullable String firstGuardian;

    @Column(name = "second_guardian")
    private @Nullable String secondGuardian;

    @Column(name = "second_spoken")
    private boolean secondSpoken;

    @Column(name = "regulations_number")
    private @Nullable Integer regulationsNumber;

    @Column(name = "received_at")
    private Instant receivedAt = Instant.EPOCH;

    @Column(name = "received_by")
    private @Nullable Long receivedBy;

    protected PaperRecord() {}

    PaperRecord(long personId, String personName, String className, SignedPaper paper, long receivedBy, Instant now) {
        this.personId = personId;
        this.personName = personName;
        this.className = className;
        this.place = paper.place();
        this.signedOn = Objects.requireNonNull(paper.signedOn());
        this.firstGuardian = paper.firstGuardian().isEmpty() ? null : paper.firstGuardian();
        this.secondGuardian = paper.secondGuardian().isEmpty() ? null : paper.secondGuardian();
        this.secondSpoken = paper.secondSpoken();
        this.receivedBy = receivedBy;
        this.receivedAt = now;
    }

    void acceptRegulations(int number) {
        regulationsNumber = number;
    }

    long id() {
        return Objects.requireNonNull(id, "not stored yet");
    }

    public String personName() {
        return personName;
    }

    /** The classes that the person was in, empty if none. */
    public String className() {
        return className;
    }

    public String place() {
        return place;
    }

    public LocalDate signedOn() {
        return signedOn;
    }

    /** Empty if the person has signed themself. */
    public Optional<String> firstGuardian() {
        return Optional.ofNullable(firstGuardian);
    }

    public Optional<String> secondGuardian() {
        return Optional.ofNullable(secondGuardian);
    }

    /** Whether the second one has agreed by word of mouth. */
    public boolean isSecondSpoken() {
        return secondSpoken;
    }

    /** Version of the regulations that were signed; empty if none. */
    public Optional<Integer> regulationsNumber() {
        return Optional.ofNullable(regulationsNumber);
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    /** Who has recorded it; empty for the portal itself. */
    public Optional<Long> receivedBy() {
        return Optional.ofNullable(receivedBy);
    }
}
