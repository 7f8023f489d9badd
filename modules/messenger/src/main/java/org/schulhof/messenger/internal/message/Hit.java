package org.schulhof.messenger.internal.message;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.schulhof.api.person.Person;
import org.schulhof.api.text.Snippet;

/** A message that was found. */
public record Hit(
        long room, int number, String title, @Nullable Person sender, Instant at, Snippet snippet) {}
