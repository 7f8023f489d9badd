package org.schulhof.api.notification;

import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ProviderType;

/** Tells people something. Stored in the running transaction. */
@ProviderType
public interface Notifications {

    /**
     * @param kind {@code module.event}
     * @param text plain text in the receiver's language, at most 500 characters
     * @param link path inside the portal, or null
     */
    void tell(long personId, String kind, String text, @Nullable String link);
}
