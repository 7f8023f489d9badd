package org.schulhof.notes;

import java.util.Set;
import org.osgi.service.component.annotations.Component;
import org.schulhof.api.module.Module;
import org.schulhof.api.notification.NotificationKind;

@Component
public final class Notes implements Module {

    static final String KEPT = "notes.kept";

    @Override
    public String id() {
        return "notes";
    }

    @Override
    public String icon() {
        return "notebook-pen";
    }

    @Override
    public int hue() {
        return 60;
    }

    @Override
    public Set<NotificationKind> notificationKinds() {
        return Set.of(NotificationKind.optional(KEPT));
    }
}
