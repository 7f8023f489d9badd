package org.schulhof.api.dav;

import java.time.Duration;

/**
 * A lock that a client asks for.
 *
 * @param owner what they say of themselves, an element by itself; empty if they say nothing
 * @param timeout how long they want it; the module gives as long as it finds right
 */
public record DavLockRequest(boolean exclusive, boolean deep, String owner, Duration timeout) {}
