package org.schulhof.forum;

import java.util.EnumSet;
import java.util.Set;
import org.osgi.service.component.annotations.Component;
import org.schulhof.api.module.Module;
import org.schulhof.api.module.Right;
import org.schulhof.api.notification.NotificationKind;
import org.schulhof.api.person.Role;
import org.schulhof.api.policy.Policy;

/**
 * The forum as the portal knows it. It needs no consent beside that to the platform: what closes without the one to evaluation
 * are mail, chat and internet (R22).
 */
@Component
public final class ForumModule implements Module {

    public static final String ID = "forum";

    /** To make forums of the school and say who reads, writes and moderates in them. */
    public static final String MANAGE = ID + ".manage";

    /** To mark a post as a good answer, where one may write. */
    public static final String ENDORSE = ID + ".endorse";

    /** To decide appeals against moderators, and reports that were passed on (R32). */
    public static final String APPEALS = ID + ".appeals";

    /** Whether moderators change what others wrote (R32). */
    public static final Policy MODERATORS_EDIT = Policy.yesNo(ID + ".moderators-edit", true, "R32");

    /** How many days the original of what a moderator changed, and what was deleted, stays on record (R24, R32). */
    public static final Policy RECORD_DAYS = Policy.number(ID + ".record-days", 90, 14, 730, "R24", "R32");

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String icon() {
        return "messages-square";
    }

    @Override
    public int hue() {
        return 30;
    }

    @Override
    public Set<Right> rights() {
        return Set.of(
                new Right(MANAGE, EnumSet.of(Role.ADMINISTRATOR, Role.HEAD)),
                new Right(ENDORSE, EnumSet.of(Role.TEACHER, Role.HEAD)),
                new Right(APPEALS, EnumSet.of(Role.HEAD)));
    }

    @Override
    public Set<Policy> policies() {
        return Set.of(MODERATORS_EDIT, RECORD_DAYS);
    }

    @Override
    public Set<NotificationKind> notificationKinds() {
        return Set.of(
                NotificationKind.optional(Notice.TOPIC),
                NotificationKind.optional(Notice.ANSWER),
                NotificationKind.optional(Notice.MENTION),
                NotificationKind.optional(Notice.DIGEST),
                NotificationKind.optional(Notice.WORK),
                NotificationKind.required(Notice.MODERATED));
    }

    /** Of what the forum tells people. */
    public static final class Notice {

        /** A new topic in a forum that one follows. */
        public static final String TOPIC = ID + ".topic";
        /** A new post in a topic that one follows. */
        public static final String ANSWER = ID + ".answer";

        public static final String MENTION = ID + ".mention";
        /** Once a day, what is new where one wants it so. */
        public static final String DIGEST = ID + ".digest";
        /** Something waits for a moderator or for whoever decides appeals. */
        public static final String WORK = ID + ".work";
        /** A moderator changed what one wrote, or a report or an appeal was decided. */
        public static final String MODERATED = ID + ".moderated";

        private Notice() {}
    }
}
