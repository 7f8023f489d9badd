package org.schulhof.kernel.session;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A person who is signed in with a browser, or was. */
@Entity
@Table(name = "person_session")
public class PersonSession {

    /** How exactly it is kept when somebody was last there. */
    private static final Duration PRECISION = Duration.ofMinutes(1);

    private static final int BROWSER_LENGTH = 300;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column(name = "person_id")
    private long personId;

    private String address = "";

    private String browser = "";

    @Column(name = "started_at")
    private Instant startedAt = Instant.EPOCH;

    @Column(name = "last_seen_at")
    private Instant lastSeenAt = Instant.EPOCH;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Column(name = "ended_by")
    @Enumerated(EnumType.STRING)
    private @Nullable SessionEnd endedBy;

    protected PersonSession() {}

    PersonSession(long personId, String address, String browser, Instant now) {
        this.personId = personId;
        this.address = address;
        this.browser = browser.length() > BROWSER_LENGTH ? browser.substring(0, BROWSER_LENGTH) : browser;
        this.startedAt = now;
        this.lastSeenAt = now;
    }

    public long id() {
        return Objects.requireNonNull(id, "not stored yet");
    }

    public long personId() {
        return personId;
    }

    public String address() {
        return address;
    }

    /** What the browser calls itself. */
    public String browser() {
        return browser;
    }

    public Instant startedAt() {
        return startedAt;
    }

    /** To the minute. */
    public Instant lastSeenAt() {
        return lastSeenAt;
    }

    /** Why it is over at this time; empty while it goes on. */
    Optional<SessionEnd> endAt(Instant now, Duration idle, Duration longest) {
        if (endedBy != null) {
            return Optional.of(endedBy);
        }
        if (!now.isBefore(startedAt.plus(longest))) {
            return Optional.of(SessionEnd.EXPIRED);
        }
        return now.isBefore(lastSeenAt.plus(idle)) ? Optional.empty() : Optional.of(SessionEnd.IDLE);
    }

    boolean isToBeNoted(Instant now) {
        return Duration.between(lastSeenAt, now).compareTo(PRECISION) >= 0;
    }

    void seen(Instant now) {
        lastSeenAt = now;
    }

    void end(Instant now, SessionEnd why) {
        if (endedBy == null) {
            endedAt = now;
            endedBy = why;
        }
    }
}
