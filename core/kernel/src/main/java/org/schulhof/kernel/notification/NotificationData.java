package org.schulhof.kernel.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.schulhof.api.privacy.Erasure;
import org.schulhof.api.privacy.ExportTarget;
import org.schulhof.kernel.holding.CoreData;
import org.schulhof.kernel.holding.PersonRows;
import org.schulhof.kernel.text.Texts;

/** What people were told. */
@ApplicationScoped
public class NotificationData implements CoreData {

    private final PersonRows rows;
    private final Texts texts;

    @Inject
    public NotificationData(PersonRows rows, Texts texts) {
        this.rows = rows;
        this.texts = texts;
    }

    @Override
    public String name() {
        return "notifications";
    }

    @Override
    public Set<String> tables() {
        return Set.of("notification", "notification_choice");
    }

    @Override
    public List<Holding> describe(Locale locale) {
        return List.of(
                new Holding(texts.get(locale, "data.notifications"), Purpose.AUTOMATIC),
                new Holding(texts.get(locale, "data.choices"), Purpose.VOLUNTARY));
    }

    @Override
    public void export(long personId, ExportTarget target) throws IOException {
        rows.export(
                target,
                "notifications.json",
                "select at, kind, text, link, read_at as readAt from notification where person_id = ?1 order by id",
                personId);
        rows.export(
                target,
                "choices.json",
                "select kind, channel, wanted from notification_choice where person_id = ?1 order by id",
                personId);
    }

    @Override
    public Erasure erase(long personId) {
        return Erasure.nothing()
                .deleted("data.notifications", rows.change("delete from notification where person_id = ?1", personId))
                .deleted("data.choices", rows.change("delete from notification_choice where person_id = ?1", personId));
    }
}
