package org.schulhof.api.inspection;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What a case asks for.
 *
 * @param personIds whose content; at least one
 * @param from of that time or later
 * @param to before that time
 * @param excerpt that was reported, by the id that the module gave it in its {@link NewReport}, if the case was made of a
 *     report. Then the module offers what belongs to it and nothing else.
 */
public record Inquiry(Set<Long> personIds, Instant from, Instant to, Optional<String> excerpt) {

    public Inquiry {
        personIds = Set.copyOf(personIds);
    }

    /** Of a case that was not made of a report. */
    public Inquiry(Set<Long> personIds, Instant from, Instant to) {
        this(personIds, from, to, Optional.empty());
    }

    /** Whether something of this person and time is asked for. */
    public boolean covers(long personId, Instant at) {
        return personIds.contains(personId) && !at.isBefore(from) && at.isBefore(to);
    }
}
