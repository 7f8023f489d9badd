package org.schulhof.kernel.letter;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A printed file that waits for its issuer. */
@Entity
@Table(name = "letter_print")
public class LetterPrint {

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

    public Long id() {
        return id;
    }

    long issuerId() {
        return issuerId;
    }

    long fileId() {
        return fileId;
    }

    public int recipients() {
        return recipients;
    }

    public Instant printedAt() {
        return printedAt;
    }

    /** When it is erased even if nobody fetched it. */
    public Instant eraseAt() {
        return eraseAt;
    }
}
