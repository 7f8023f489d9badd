package org.schulhof.kernel.consent;

import org.schulhof.api.consent.Consent;

/**
 * A consent that held does not hold any more (R24). A CDI event, fired within the transaction that withdraws it: what
 * observers store is kept if and only if the withdrawal is.
 */
public record ConsentWithdrawn(long personId, Consent consent) {}
