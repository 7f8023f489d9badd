package org.schulhof.api.audit;

import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/** Appends to the administration's log. The entry is part of the running transaction: it is kept if and only if the change is. */
@ProviderType
public interface Audit {

    /**
     * Who (the current person) and when (now) are added.
     *
     * @param action what was done, as {@code feature.verb}, for instance {@code release.open}; its message is {@code audit.<action>}
     * @param subject to what, for people to read, at most 200 characters
     * @param before the state before, null if it is new; never a secret
     * @param after the state after, null if it is gone; never a secret
     */
    void record(String action, String subject, @Nullable String before, @Nullable String after);
}
