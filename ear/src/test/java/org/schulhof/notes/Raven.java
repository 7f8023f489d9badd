package org.schulhof.notes;

import org.osgi.service.component.annotations.Component;
import org.schulhof.api.notification.Notice;
import org.schulhof.api.notification.NotificationChannel;

/** A channel that always fails. */
@Component
public final class Raven implements NotificationChannel {

    @Override
    public String name() {
        return "raven";
    }

    @Override
    public boolean isStandard() {
        return true;
    }

    @Override
    public void deliver(Notice notice) {
        throw new IllegalStateException("A test wants this channel to fail");
    }
}
