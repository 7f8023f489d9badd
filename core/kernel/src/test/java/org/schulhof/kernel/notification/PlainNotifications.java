package org.schulhof.kernel.notification;

import org.schulhof.api.notification.Notifications;

/** Notifications whose words are there already. */
@FunctionalInterface
public interface PlainNotifications extends Notifications {

    @Override
    default void tell(long personId, String kind, Wording wording, String link) {
        throw new UnsupportedOperationException("Nobody's words are asked for here");
    }
}
