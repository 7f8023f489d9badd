package org.schulhof.kernel.letter;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A stored print. */
@Entity
@Table(name = "letter_print")
class LetterPrint {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "issuer_id")
    private long issuerId;

    @Column(name = "file_id")
    private long fileId;

    private int recipients;

    @Column(name = "printed_at")
    private Instant printedAt;

    @Column(name = "erase_at")
    private Instant eraseAt;

    protected LetterPrint() {}

    LetterPrint(long issuerId, long fileId, int recipients, Instant printedAt, Instant eraseAt) {
        this.issuerId = issuerId;
        this.fileId = fileId;
        this.recipients = recipients;
        this.printedAt = printedAt;
        this.eraseAt = eraseAt;
    }

    WaitingPrint toWaiting() {
        return new WaitingPrint(id, recipients, printedAt, eraseAt);
    }

    long id() {
        return id;
    }

    long issuerId() {
        return issuerId;
    }

    long fileId() {
        return fileId;
    }
}
