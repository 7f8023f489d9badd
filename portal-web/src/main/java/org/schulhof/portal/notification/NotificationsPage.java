package org.schulhof.portal.notification;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.schulhof.kernel.notification.Notification;
import org.schulhof.kernel.notification.NotificationInbox;

/** The reader's notifications, newest first. */
@Named("notificationsPage")
@RequestScoped
public class NotificationsPage {

    private static final int LATEST = 100;

    private final NotificationInbox inbox;
    private @Nullable List<Notification> latest;

    @Inject
    public NotificationsPage(NotificationInbox inbox) {
        this.inbox = inbox;
    }

    public List<Notification> getLatest() {
        if (latest == null) {
            latest = inbox.latest(0, LATEST);
        }
        return latest;
    }

    public String readAll() {
        inbox.readAll();
        return "/notifications.xhtml?faces-redirect=true";
    }
}
