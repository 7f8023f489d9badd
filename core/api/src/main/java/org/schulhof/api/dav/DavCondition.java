package org.schulhof.api.dav;

import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/** On what a change depends: {@code If-Match} and {@code If-None-Match} (RFC 9110, 13.1). */
@ProviderType
public interface DavCondition {

    /** Whether it holds for what is there now. */
    boolean holds(@Nullable DavMember now);

    /** @throws DavException if it does not hold */
    default void require(@Nullable DavMember now) {
        if (!holds(now)) {
            throw new DavException(DavException.Reason.CHANGED_MEANWHILE);
        }
    }
}
