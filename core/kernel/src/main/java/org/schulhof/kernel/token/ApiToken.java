package org.schulhof.kernel.token;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.eclipse.persistence.annotations.BatchFetch;
import org.eclipse.persistence.annotations.BatchFetchType;
import org.jspecify.annotations.Nullable;
import org.schulhof.kernel.person.Mandate;

/** What a program shows to act for a person, with some of that person's rights, until a day. */
@Entity
@Table(name = "api_token")
public class ApiToken {

    /** A use is noted down again after so long, or from another address. */
    private static final Duration ONE_USE = Duration.ofMinutes(10);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "person_id")
    private long personId;

    private String name = "";

    private String prefix = "";

    @Column(name = "token_hash")
    private String tokenHash = "";

    @Column(name = "created_at")
    private Instant createdAt = Instant.EPOCH;

    @Column(name = "expires_at")
    private Instant expiresAt = Instant.EPOCH;

    @Column(name = "last_used_at")
    private @Nullable Instant lastUsedAt;

    @Column(name = "last_used_address")
    private @Nullable String lastUsedAddress;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "api_token_right", joinColumns = @JoinColumn(name = "token_id"))
    @Column(name = "right_name")
    @BatchFetch(BatchFetchType.IN)
    private Set<String> rights = new HashSet<>();

    protected ApiToken() {}

    ApiToken(long personId, TokenDraft draft, TokenText token, Instant createdAt, Instant expiresAt) {
        this.personId = personId;
        this.name = draft.name();
        this.rights.addAll(draft.rights());
        this.prefix = token.prefix();
        this.tokenHash = token.hash();
        this.createdAt = createdAt;
        this.expiresAt = expiresAt;
    }

    public long id() {
        return Objects.requireNonNull(id, "not stored yet");
    }

    public long personId() {
        return personId;
    }

    public String name() {
        return name;
    }

    /** Its first letters, by which its owner knows it again. */
    public String prefix() {
        return prefix;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    /** To ten minutes; empty if nobody has used it yet. */
    public Optional<Instant> lastUsedAt() {
        return Optional.ofNullable(lastUsedAt);
    }

    public Optional<String> lastUsedAddress() {
        return Optional.ofNullable(lastUsedAddress);
    }

    public Set<String> rights() {
        return Set.copyOf(rights);
    }

    public boolean isExpired(Instant now) {
        return !now.isBefore(expiresAt);
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

    /** What its owner acts by when a program shows it. */
    public Mandate mandate() {
        return new Mandate(name + " (" + prefix + ")", rights());
    }

    /** For the audit. */
    String describe() {
        return "token from " + createdAt + " until " + expiresAt + ": "
                + String.join(", ", rights.stream().sorted().toList());
    }
}
