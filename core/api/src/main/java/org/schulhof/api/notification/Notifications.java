package org.schulhof.api.notification;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ConsumerType;
import org.osgi.annotation.versioning.ProviderType;
import org.schulhof.api.person.Person;

/**
 * Tells people something. Stored in the running transaction; shown in the portal and handed to the channels that the person
 * has chosen for this kind, once the transaction has committed.
 */
@ProviderType
public interface Notifications {

    /**
     * @param kind name of a {@link NotificationKind}; one that nobody declares is shown in the portal only
     * @param text plain text in the receiver's language, at most 500 characters
     * @param link path inside the portal, or null
     */
    void tell(long personId, String kind, String text, @Nullable String link);

    /** The same, in words for this receiver; nothing happens if there is no such person at the school any more. */
    void tell(long personId, String kind, Wording wording, @Nullable String link);

    /** Finds the words for whoever is told: in their language, and by their form of address ({@code Texts.of}). */
    @ConsumerType
    @FunctionalInterface
    interface Wording {

        /** Plain text, at most 500 characters. */
        String in(Locale locale, Person receiver);
    }
}
