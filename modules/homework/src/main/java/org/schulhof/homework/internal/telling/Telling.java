package org.schulhof.homework.internal.telling;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.api.module.Texts;
import org.schulhof.api.notification.Notifications;
import org.schulhof.homework.HomeworkModule;

/** Tells people of homework, in their words. */
@Component(service = Telling.class)
public final class Telling {

    private static final int LONGEST = 500;

    private final Notifications notifications;
    private final Clock clock;

    @Activate
    public Telling(@Reference Notifications notifications, @Reference Clock clock) {
        this.notifications = notifications;
        this.clock = clock;
    }

    /** A time, to be put into words for whoever is told. */
    public record Moment(Instant at) {}

    public Moment moment(Instant at) {
        return new Moment(at);
    }

    /**
     * @param page with its query
     * @param key of the text
     */
    public void tell(long personId, String kind, String page, String key, Object... arguments) {
        notifications.tell(
                personId,
                kind,
                (locale, receiver) -> {
                    String text =
                            Texts.of(HomeworkModule.class, locale, receiver).get(key, worded(arguments, locale));
                    return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
                },
                "/m/" + HomeworkModule.ID + "/" + page);
    }

    private Object[] worded(Object[] arguments, Locale locale) {
        return Arrays.stream(arguments)
                .map(argument -> argument instanceof Moment moment ? worded(moment.at(), locale) : argument)
                .toArray();
    }

    private String worded(Instant at, Locale locale) {
        boolean english = locale.getLanguage().equals("en");
        return DateTimeFormatter.ofPattern(english ? "EEE, d MMM, HH:mm" : "EEE, d. MMM, HH:mm", locale)
                .format(at.atZone(clock.getZone()));
    }
}
