package org.schulhof.kernel.signin;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A browser with which a person has signed in before. */
@Entity
@Table(name = "known_device")
public class KnownDevice {

    @EmbeddedId
    private Key key = new Key();

    @Column(name = "last_used_at")
    private Instant lastUsedAt = Instant.EPOCH;

    protected KnownDevice() {}

    KnownDevice(Key key) {
        this.key = key;
    }

    void use(Instant now) {
        lastUsedAt = now;
    }

    @Embeddable
    public static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        @Column(name = "device_hash")
        private String deviceHash = "";

        @Column(name = "person_id")
        private long personId;

        protected Key() {}

        Key(String deviceHash, long personId) {
            this.deviceHash = deviceHash;
            this.personId = personId;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && key.personId == personId && key.deviceHash.equals(deviceHash);
        }

        @Override
        public int hashCode() {
            return Objects.hash(deviceHash, personId);
        }
    }
}
