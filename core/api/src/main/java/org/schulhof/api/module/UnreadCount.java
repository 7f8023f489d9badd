package org.schulhof.api.module;

import org.osgi.annotation.versioning.ConsumerType;
import org.schulhof.api.person.Person;

/**
 * How much waits for a reader in a module: the number beside its name, on every page of the portal. A module registers at
 * most one, as an OSGi service; the portal asks it whenever it makes a page for somebody who may use the module, in that
 * person's name. The page waits for the answer: one or two queries at most. One that throws shows no number.
 *
 * <p>Pages that are open follow the module's hints ({@code org.schulhof.api.live.Live}): the kind {@code <id>.unread} adds one
 * to the number, whatever its content; {@code <id>.count} sets it to the number that is its content.
 */
@ConsumerType
public interface UnreadCount {

    /** @return 0 for nothing; from 100 on, pages show "99+" */
    int unread(Person reader);
}
