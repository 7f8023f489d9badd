package org.schulhof.forum.internal.follow;

import java.util.Collection;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.api.module.Texts;
import org.schulhof.api.notification.Notifications;
import org.schulhof.forum.ForumModule;

/** Tells people, each in their own words. */
@Component(service = Telling.class)
public final class Telling {

    private static final int LONGEST = 500;

    private final Notifications notifications;

    @Activate
    public Telling(@Reference Notifications notifications) {
        this.notifications = notifications;
    }

    /**
     * @param page page of the forum, with query
     * @param key message key of the sentence
     */
    public void tell(long personId, String kind, String page, String key, Object... arguments) {
        notifications.tell(
                personId,
                kind,
                (locale, receiver) ->
                        shortened(Texts.of(ForumModule.class, locale, receiver).get(key, arguments)),
                "/m/" + ForumModule.ID + "/" + page);
    }

    public void tell(Collection<Long> personIds, String kind, String page, String key, Object... arguments) {
        personIds.forEach(personId -> tell(personId, kind, page, key, arguments));
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }
}
