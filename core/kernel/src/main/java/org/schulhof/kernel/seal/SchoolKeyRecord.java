package org.schulhof.kernel.seal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** That a key of the school is in use. The key itself is not here. */
@Entity
@Table(name = "school_key")
class SchoolKeyRecord {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long number;

    private long id;

    @Column(name = "made_at")
    private Instant madeAt;

    protected SchoolKeyRecord() {}

    SchoolKeyRecord(long id, Instant madeAt) {
        this.id = id;
        this.madeAt = madeAt;
    }

    long id() {
        return id;
    }

    Instant madeAt() {
        return madeAt;
    }
}
