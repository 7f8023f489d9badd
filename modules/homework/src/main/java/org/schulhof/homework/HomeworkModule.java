package org.schulhof.homework;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Component;
import org.schulhof.api.module.Module;
import org.schulhof.api.module.Right;
import org.schulhof.api.notification.NotificationKind;
import org.schulhof.api.person.Role;
import org.schulhof.api.policy.Policy;

/** Homework as the portal knows it. */
@Component
public final class HomeworkModule implements Module {

    public static final String ID = "homework";

    /** To set tasks for the groups to which one belongs. */
    public static final String SET = ID + ".set";

    /** The most minutes due on one day, by the lowest year to which each applies (R35); 0 is no limit. */
    public static final Map<Integer, Policy> MINUTES = Stream.of(
                    minutes(1, 30), minutes(3, 45), minutes(5, 60), minutes(8, 75), minutes(11, 120))
            .collect(Collectors.toUnmodifiableMap(limit -> limit.year, limit -> limit.policy));

    /** The most tasks due on one day (R35); 0 is no limit. */
    public static final Policy TASKS_A_DAY = Policy.number(ID + ".tasks-a-day", 3, 0, 20, "R35");

    /** How many days there are at least between the start and the deadline (R35). */
    public static final Policy DAYS = Policy.number(ID + ".days", 1, 0, 14, "R35");

    /** Whether a task is set in spite of a warning: yes, with a reason, or never (R35). */
    public static final Policy OVERRIDE =
            Policy.choice(ID + ".override", "reason", List.of("free", "reason", "never"), "R35");

    /** Whether pupils hand in after the deadline. */
    public static final Policy LATE = Policy.yesNo(ID + ".late", true);

    /** Whether guardians see their children's tasks. */
    public static final Policy GUARDIANS = Policy.yesNo(ID + ".guardians", true);

    /** How many hours before the deadline who has not handed in is reminded; 0 is never. */
    public static final Policy REMINDER_HOURS = Policy.number(ID + ".reminder-hours", 20, 0, 72);

    /** Whether hand-ins can be inspected in a justified case (R18). */
    public static final Policy INSPECTION = Policy.yesNo(ID + ".inspection", false, "R18");

    private record Limit(int year, Policy policy) {}

    private static Limit minutes(int year, int standard) {
        return new Limit(year, Policy.number(ID + ".minutes-" + year, standard, 0, 300, "R35"));
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String icon() {
        return "notebook-pen";
    }

    @Override
    public int hue() {
        return 210;
    }

    @Override
    public Set<Right> rights() {
        return Set.of(new Right(SET, EnumSet.of(Role.TEACHER, Role.HEAD)));
    }

    @Override
    public Set<Policy> policies() {
        return Stream.concat(
                        MINUTES.values().stream(),
                        Stream.of(TASKS_A_DAY, DAYS, OVERRIDE, LATE, GUARDIANS, REMINDER_HOURS, INSPECTION))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Set<NotificationKind> notificationKinds() {
        return Set.of(
                NotificationKind.optional(Notice.TASK),
                NotificationKind.optional(Notice.REMINDER),
                NotificationKind.optional(Notice.RETURNED));
    }

    /** Of what people are told. */
    public static final class Notice {

        /** A task was set. */
        public static final String TASK = ID + ".task";
        /** The deadline is near, and nothing was handed in. */
        public static final String REMINDER = ID + ".reminder";
        /** A hand-in came back, or there is more time for it. */
        public static final String RETURNED = ID + ".returned";

        private Notice() {}
    }
}
