package org.schulhof.kernel.letter;

import java.time.Instant;

/**
 * A printed file that waits for its issuer.
 *
 * @param recipients for how many people it is
 * @param eraseAt when it is erased even if nobody fetched it
 */
public record WaitingPrint(long id, int recipients, Instant printedAt, Instant eraseAt) {}
