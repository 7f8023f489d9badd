package org.schulhof.files;

import java.util.Set;
import org.osgi.service.component.annotations.Component;
import org.schulhof.api.module.Module;
import org.schulhof.api.notification.NotificationKind;
import org.schulhof.api.policy.Policy;

/** Files as the portal knows them. */
@Component
public final class FilesModule implements Module {

    public static final String ID = "files";

    /** How much somebody may have, versions and trash included (R37). */
    public static final Policy QUOTA = Policy.number(ID + ".quota-mb", 1000, 10, 100_000, "R37");

    /** The same for the folder of a group. */
    public static final Policy GROUP_QUOTA = Policy.number(ID + ".group-quota-mb", 5000, 10, 1_000_000, "R37");

    /** How many versions of a file are kept, the current one included. */
    public static final Policy VERSIONS = Policy.number(ID + ".versions", 10, 1, 100, "R37");

    /** After how many days the trash forgets. */
    public static final Policy TRASH_DAYS = Policy.number(ID + ".trash-days", 30, 1, 365, "R37");

    /** Whether files may be seen in a justified case. */
    public static final Policy INSPECTION = Policy.yesNo(ID + ".inspection", false, "R18");

    /** Somebody has shared something. */
    public static final String SHARED = ID + ".shared";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String icon() {
        return "folder";
    }

    @Override
    public int hue() {
        return 30;
    }

    @Override
    public Set<Policy> policies() {
        return Set.of(QUOTA, GROUP_QUOTA, VERSIONS, TRASH_DAYS, INSPECTION);
    }

    @Override
    public Set<NotificationKind> notificationKinds() {
        return Set.of(NotificationKind.optional(SHARED));
    }
}
