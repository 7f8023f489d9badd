package org.schulhof.api.dav;

import java.time.Duration;

/**
 * That somebody keeps others from changing something for a while (RFC 4918, 6).
 *
 * @param token an absolute URI; empty if it is not for the current person, who could do nothing with it
 * @param deep whether it holds for all that is in the folder too
 * @param above by how many folders above what was asked for its root is
 * @param owner what its owner says of themselves, an element by itself; empty if they say nothing
 * @param timeout after which it ends by itself
 */
public record DavLock(String token, boolean exclusive, boolean deep, int above, String owner, Duration timeout) {}
