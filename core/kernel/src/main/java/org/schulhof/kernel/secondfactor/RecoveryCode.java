package org.schulhof.kernel.secondfactor;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A code on paper for the day the phone is lost. Gone once it was used. */
@Entity
@Table(name = "recovery_code")
public class RecoveryCode {

    @EmbeddedId
    private Key key = new Key();

    protected RecoveryCode() {}

    RecoveryCode(Key key) {
        this.key = key;
    }

    @Embeddable
    public static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        @Column(name = "person_id")
        private long personId;

        @Column(name = "code_hash")
        private String codeHash = "";

        protected Key() {}

        Key(long personId, String codeHash) {
            this.personId = personId;
            this.codeHash = codeHash;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && key.personId == personId && key.codeHash.equals(codeHash);
        }

        @Override
        public int hashCode() {
            return Objects.hash(personId, codeHash);
        }
    }
}
