package org.schulhof.kernel.log;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An entry of the log of requests, to be read in a justified case only (R17). Written by {@link RequestLog}. */
@Entity
@Table(name = "http_request")
public class LoggedRequest {

    @Id
    private long id;

    private Instant at = Instant.EPOCH;

    private String method = "";

    private String path = "";

    private int status;

    @Column(name = "duration_millis")
    private int durationMillis;

    @Column(name = "person_id")
    private @Nullable Long personId;

    private String address = "";

    protected LoggedRequest() {}

    public Instant at() {
        return at;
    }

    public String method() {
        return method;
    }

    public String path() {
        return path;
    }

    public int status() {
        return status;
    }

    public int durationMillis() {
        return durationMillis;
    }

    /** Who had signed in. */
    public Optional<Long> personId() {
        return Optional.ofNullable(personId);
    }

    public String address() {
        return address;
    }
}
