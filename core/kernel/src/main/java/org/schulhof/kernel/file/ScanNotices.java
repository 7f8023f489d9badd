package org.schulhof.kernel.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.schulhof.api.access.Access;
import org.schulhof.api.notification.Notifications;
import org.schulhof.kernel.CoreNotificationKind;
import org.schulhof.kernel.CoreRight;
import org.schulhof.kernel.text.Texts;

/** Tells who has to know that a file has a virus. */
@ApplicationScoped
public class ScanNotices {

    private final Access access;
    private final Notifications notifications;
    private final Texts texts;

    @Inject
    public ScanNotices(Access access, Notifications notifications, Texts texts) {
        this.access = access;
        this.notifications = notifications;
        this.texts = texts;
    }

    /** Who has brought it, when it was found later. */
    void tellBringer(long personId, String name) {
        notifications.tell(
                personId,
                CoreNotificationKind.FILE_INFECTED.kindName(),
                (locale, receiver) -> name.isEmpty()
                        ? texts.get(locale, "notification.file.infected.sealed")
                        : texts.get(locale, "notification.file.infected", name),
                "/notifications.xhtml");
    }

    void tellAdministrators(String finding) {
        access.holders(CoreRight.SCANNER.rightName())
                .forEach(administrator -> notifications.tell(
                        administrator,
                        CoreNotificationKind.VIRUS_FOUND.kindName(),
                        (locale, receiver) -> texts.get(locale, "notification.virus.found", finding),
                        "/administration/virus-scanner/index.xhtml"));
    }
}
