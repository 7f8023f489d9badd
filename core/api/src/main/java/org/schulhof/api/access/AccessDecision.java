package org.schulhof.api.access;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.schulhof.api.consent.Consent;

/**
 * The answer to: may this person use this module now, and if not, why? (R13)
 *
 * @param module the module's id
 * @param obstacles all that stands in the way; none means yes
 */
public record AccessDecision(String module, List<Obstacle> obstacles) {

    public AccessDecision {
        obstacles = List.copyOf(obstacles);
    }

    /** Whether nothing stands in the way. */
    public boolean allowed() {
        return obstacles.isEmpty();
    }

    /**
     * One thing that stands in the way.
     *
     * @param until when it ends by itself; null if it does not
     * @param note what the one who closed it wrote for the person to read; null if nothing
     * @param consent which one is missing; null unless it is that
     */
    public record Obstacle(
            Kind kind,
            @Nullable Instant until,
            @Nullable String note,
            @Nullable Consent consent) {

        public Obstacle(Kind kind, @Nullable Instant until, @Nullable String note) {
            this(kind, until, note, null);
        }
    }

    /** Why a module is closed to a person. Its messages are {@code obstacle.<name>} of the portal's texts. */
    public enum Kind {
        /** The module is not installed. */
        NOT_INSTALLED,
        /** Installed, but stopped or about to be updated. */
        NOT_RUNNING,
        /** None of the person's groups has it. */
        NOT_RELEASED,
        /** Released to a group of the person, from a later time on. */
        NOT_YET_RELEASED,
        /** Taken from this person (R11). */
        DENIED,
        /** The account is closed or locked (R10). */
        ACCOUNT_CLOSED,
        /** The password has to be changed first (R5). */
        PASSWORD_CHANGE_DUE,
        /** The school's regulations have to be accepted first (R20). */
        REGULATIONS_NOT_ACCEPTED,
        /** A consent that the module needs is missing (R21 to R23). */
        CONSENT_MISSING
    }
}
