package org.schulhof.kernel.signin;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An attempt to sign in, successful or not (R7). Never changed after it was written. */
@Entity
@Table(name = "sign_in_attempt")
public class SignInAttempt {

    /** How it ended. Its messages are {@code sign-in.<name>}. */
    public enum Outcome {
        SUCCESS,
        WRONG,
        TOO_EARLY,
        LOCKED,
        /** The password was right, a code is asked for. */
        CODE_DUE,
        WRONG_CODE
    }

    /** By which way in. Its messages are {@code protocol.<name>}. */
    public enum Protocol {
        PORTAL,
        /** Programs of the administration, and apps that ask for what is their owner's. */
        API,
        /** Phones and desktop programs that sync calendars and contacts. */
        DAV
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private Instant at = Instant.EPOCH;

    private String account = "";

    @Column(name = "person_id")
    private @Nullable Long personId;

    @Enumerated(EnumType.STRING)
    private Protocol protocol = Protocol.PORTAL;

    private String address = "";

    @Enumerated(EnumType.STRING)
    private Outcome outcome = Outcome.WRONG;

    protected SignInAttempt() {}

    SignInAttempt(
            Instant at, String account, @Nullable Long personId, Protocol protocol, String address, Outcome outcome) {
        this.at = at;
        this.account = account;
        this.personId = personId;
        this.protocol = protocol;
        this.address = address;
        this.outcome = outcome;
    }

    public Instant at() {
        return at;
    }

    public String account() {
        return account;
    }

    public Protocol protocol() {
        return protocol;
    }

    public String address() {
        return address;
    }

    public Outcome outcome() {
        return outcome;
    }
}
