package org.schulhof.kernel.inspection;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Somebody looked into something: who, when, what, how much. Never changed after it was written. */
@Entity
@Table(name = "inspection_look")
public class Look {

    /** The source of a look at everything: the export of evidence. */
    public static final String EVIDENCE = "EVIDENCE";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "case_id")
    private long caseId;

    @Column(name = "person_id")
    private long personId;

    private Instant at = Instant.EPOCH;

    private String source = "";

    private String detail = "";

    private int items;

    private @Nullable String sha256;

    protected Look() {}

    Look(long caseId, long personId, Instant at, String source, String detail, int items, @Nullable String sha256) {
        this.caseId = caseId;
        this.personId = personId;
        this.at = at;
        this.source = source;
        this.detail = detail;
        this.items = items;
        this.sha256 = sha256;
    }

    public long personId() {
        return personId;
    }

    public Instant at() {
        return at;
    }

    /** Text of a {@link Source}, or {@link #EVIDENCE}. */
    public String source() {
        return source;
    }

    /** Which part: a page, a file; empty for all. */
    public String detail() {
        return detail;
    }

    public int items() {
        return items;
    }

    /** Of the file that was exported. */
    public Optional<String> sha256() {
        return Optional.ofNullable(sha256);
    }
}
