package org.schulhof.calendar;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Component;
import org.schulhof.api.module.Module;
import org.schulhof.api.module.Right;
import org.schulhof.api.notification.NotificationKind;
import org.schulhof.api.person.Role;
import org.schulhof.api.policy.Policy;

/** The calendar as the portal knows it. */
@Component
public final class CalendarModule implements Module {

    public static final String ID = "calendar";

    /** To enter and change the dates of the school. Those of a group are a matter of the group (R34). */
    public static final String SCHOOL = ID + ".school";

    /** In which state the school is: decides about holidays. */
    public static final Policy STATE = Policy.choice(
            ID + ".state",
            "nw",
            List.of("bb", "be", "bw", "by", "hb", "he", "hh", "mv", "ni", "nw", "rp", "sh", "sl", "sn", "st", "th"));

    /** For how many days what was deleted can be brought back (R34). */
    public static final Policy RECORD_DAYS = Policy.number(ID + ".record-days", 90, 14, 730, "R34");

    /** Whom those may invite who do not work at the school, beside the groups that they look after. */
    public static final Policy INVITES =
            Policy.choice(ID + ".invites", "groups", List.of("nobody", "groups", "everybody"));

    /** Whether calendars may have a public part, for the school's web site. */
    public static final Policy PUBLIC = Policy.yesNo(ID + ".public", false);

    /** Who sees when somebody is busy: those who work at the school of each other, or nobody. */
    public static final Policy BUSY = Policy.choice(ID + ".busy", "staff", List.of("staff", "nobody"));

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String icon() {
        return "calendar";
    }

    @Override
    public int hue() {
        return 0;
    }

    @Override
    public Set<Right> rights() {
        return Set.of(new Right(SCHOOL, EnumSet.of(Role.ADMINISTRATOR, Role.HEAD, Role.STAFF), true));
    }

    @Override
    public Set<Policy> policies() {
        return Set.of(STATE, RECORD_DAYS, INVITES, PUBLIC, BUSY);
    }

    @Override
    public Set<NotificationKind> notificationKinds() {
        return Set.of(
                NotificationKind.optional(Notice.REMINDER),
                NotificationKind.optional(Notice.INVITATION),
                NotificationKind.optional(Notice.ANSWER));
    }

    /** Of what the calendar tells people. */
    public static final class Notice {

        /** Something begins soon. */
        public static final String REMINDER = ID + ".reminder";

        /** Somebody is invited, or that has changed. */
        public static final String INVITATION = ID + ".invitation";

        /** A guest has answered. */
        public static final String ANSWER = ID + ".answer";

        private Notice() {}
    }
}
