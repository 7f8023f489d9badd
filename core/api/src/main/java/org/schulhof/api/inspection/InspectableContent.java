package org.schulhof.api.inspection;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * The content that a module lets be inspected in a justified case (R18). A module registers at most one, as an OSGi service.
 * Called by the portal only, never outside of an open case, within the transaction that records the look.
 *
 * <p>What is sealed is never offered, except the excerpt that a participant has reported (R19). What the school inspects only
 * by a policy of the module's own (homework, files) is not offered while that is off.
 */
@ConsumerType
public interface InspectableContent {

    /** How many items {@link #find(Inquiry, int, int)} would find in all. */
    long count(Inquiry inquiry);

    /** The latest first, in an order that does not change between pages. */
    List<InspectableItem> find(Inquiry inquiry, int offset, int limit);

    /** Empty if there is no such item, or the inquiry does not cover it. */
    Optional<InspectableItem> find(Inquiry inquiry, String itemId);
}
