package org.schulhof.kernel.seal;

import com.google.crypto.tink.KeysetHandle;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A key of a module, wrapped by one of the school's keys. It unwraps as this key of this module only. */
@Entity
@Table(name = "sealing_key")
class SealingKey {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String module;

    private @Nullable String purpose;

    @Column(name = "school_key")
    private long schoolKey;

    private byte[] wrapped = {};

    protected SealingKey() {}

    /** Still without the key, which is bound to the id. */
    SealingKey(String module, @Nullable String purpose, SchoolKey by) {
        this.module = module;
        this.purpose = purpose;
        this.schoolKey = by.id();
    }

    long id() {
        return id;
    }

    long schoolKey() {
        return schoolKey;
    }

    void hold(KeysetHandle key, SchoolKey by) {
        wrapped = by.wrap(key, place());
        schoolKey = by.id();
    }

    KeysetHandle unwrap(SchoolKey by) {
        return by.unwrap(wrapped, place());
    }

    private String place() {
        return module + "/key/" + id;
    }
}
