package org.schulhof.api.person;

import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Who has the care of whom, whether or not the current person could find them. For deciding who may read or is told what;
 * names come from {@link People#named}.
 */
@ProviderType
public interface Guardians {

    /** Ids of the children who are at the school, one query; none for most people. */
    Set<Long> childrenOf(long guardianId);
}
