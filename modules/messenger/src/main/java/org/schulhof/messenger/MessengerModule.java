package org.schulhof.messenger;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Component;
import org.schulhof.api.consent.Consent;
import org.schulhof.api.module.Module;
import org.schulhof.api.module.Right;
import org.schulhof.api.notification.NotificationKind;
import org.schulhof.api.person.Role;
import org.schulhof.api.policy.Policy;

/** The messenger as the portal knows it. Without consent to evaluation in a justified case it is closed (R22, R33). */
@Component
public final class MessengerModule implements Module {

    public static final String ID = "messenger";

    /** To begin more chats an hour than others: whom the school trusts (R28). */
    public static final String TRUSTED = ID + ".trusted";

    /** To whom pupils may write in chats of two. */
    public static final Policy PUPILS_WRITE_TO =
            Policy.choice(ID + ".pupils-write-to", "groups", List.of("nobody", "staff", "groups", "everybody"), "R33");

    /** Who opens the room of a group. */
    public static final Policy ROOMS_OPENED_BY =
            Policy.choice(ID + ".rooms-opened-by", "owners", List.of("owners", "members"), "R33");

    /** How many chats of two somebody may begin in an hour (R28). */
    public static final Policy NEW_CHATS = Policy.number(ID + ".new-chats", 10, 1, 500, "R28", "R33");

    /** The same for those who are {@link #TRUSTED}. */
    public static final Policy NEW_CHATS_TRUSTED = Policy.number(ID + ".new-chats-trusted", 60, 1, 500, "R28", "R33");

    /** How many messages somebody may send within ten seconds. */
    public static final Policy MESSAGES = Policy.number(ID + ".messages", 10, 2, 100, "R28", "R33");

    /** The hour from which pupils are not told of new messages; they find them when they look. */
    public static final Policy QUIET_FROM = Policy.number(ID + ".quiet-from", 21, 0, 23, "R33");

    /** The hour until which it is quiet; the same as the other one switches it off. */
    public static final Policy QUIET_UNTIL = Policy.number(ID + ".quiet-until", 6, 0, 23, "R33");

    /** The first message of a chat with somebody. */
    public static final String NEW_CHAT = ID + ".new-chat";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String icon() {
        return "message-square";
    }

    @Override
    public int hue() {
        return 270;
    }

    @Override
    public Set<Consent> consents() {
        return Set.of(Consent.EVALUATION);
    }

    @Override
    public Set<Right> rights() {
        return Set.of(new Right(TRUSTED, EnumSet.of(Role.TEACHER, Role.STAFF, Role.HEAD)));
    }

    @Override
    public Set<Policy> policies() {
        return Set.of(
                PUPILS_WRITE_TO, ROOMS_OPENED_BY, NEW_CHATS, NEW_CHATS_TRUSTED, MESSAGES, QUIET_FROM, QUIET_UNTIL);
    }

    @Override
    public Set<NotificationKind> notificationKinds() {
        return Set.of(NotificationKind.optional(NEW_CHAT));
    }
}
