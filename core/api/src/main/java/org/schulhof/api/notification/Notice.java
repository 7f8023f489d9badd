package org.schulhof.api.notification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.schulhof.api.person.Person;

/**
 * What a person is told.
 *
 * @param id the same at each attempt to deliver it
 * @param text plain text in the receiver's language
 * @param link path inside the portal, or null
 */
public record Notice(
        long id,
        Person receiver,
        String kind,
        String text,
        @Nullable String link,
        Instant at) {}
