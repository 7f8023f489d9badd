package org.schulhof.kernel.apppassword;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.schulhof.kernel.person.Mandate;

/** A password of one device, for programs that can't ask for a second factor. It opens what is the person's own, and no administration. */
@Entity
@Table(name = "app_password")
public class AppPassword {

    /** A use is noted down again after so long, or from another address: apps sign in with every request. */
    private static final Duration ONE_USE = Duration.ofMinutes(10);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "person_id")
    private long personId;

    private String name = "";

    @Column(name = "password_hash")
    private String passwordHash = "";

    @Column(name = "created_at")
    private Instant createdAt = Instant.EPOCH;

    @Column(name = "last_used_at")
    private @Nullable Instant lastUsedAt;

    @Column(name = "last_used_address")
    private @Nullable String lastUsedAddress;

    protected AppPassword() {}

    AppPassword(long personId, String name, String passwordHash, Instant createdAt) {
        this.personId = personId;
        this.name = name;
        this.passwordHash = passwordHash;
        this.createdAt = createdAt;
    }

    public long id() {
        return Objects.requireNonNull(id, "not stored yet");
    }

    public long personId() {
        return personId;
    }

    /** What its owner calls the device. */
    public String name() {
        return name;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** To ten minutes; empty if nobody has used it yet. */
    public Optional<Instant> lastUsedAt() {
        return Optional.ofNullable(lastUsedAt);
    }

    public Optional<String> lastUsedAddress() {
        return Optional.ofNullable(lastUsedAddress);
    }

    /**
     * Notes a use down, unless it follows one from the same address.
     *
     * @return whether it was noted, and so is worth an entry in the log of sign-ins
     */
    public boolean use(Instant now, String address) {
        boolean follows = lastUsedAt != null
                && Duration.between(lastUsedAt, now).compareTo(ONE_USE) < 0
                && address.equals(lastUsedAddress);
        if (!follows) {
            lastUsedAt = now;
            lastUsedAddress = address;
        }
        return !follows;
    }

    /** @param rights that app passwords carry, where their owner has them */
    public Mandate mandate(Set<String> rights) {
        return new Mandate(name, rights);
    }
}
