package org.schulhof.calendar.internal.dav;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.schulhof.calendar.internal.dav.Client.event;
import static org.schulhof.calendar.internal.dav.Client.get;
import static org.schulhof.calendar.internal.dav.Client.put;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.schulhof.api.dav.DavCollection;
import org.schulhof.api.dav.DavException;
import org.schulhof.api.dav.DavNames;
import org.schulhof.calendar.Desk;
import org.schulhof.calendar.internal.calendar.Shown;
import org.schulhof.testkit.EmbeddedMariaDb;

/** Calendars that programs make and delete (RFC 4791, 5.3.1). */
class MadeCalendarsTest {

    @RegisterExtension
    static final EmbeddedMariaDb database = EmbeddedMariaDb.migratedFrom(Desk.MIGRATIONS);

    private static final String NAME = "5D1B6C2E-01";

    private final Desk desk = new Desk(database);
    private final long own = desk.own(desk.school.mia);

    private DavCollection made() {
        return desk.home.chosen(NAME).orElseThrow();
    }

    @Test
    void whatAProgramMakesIsThereUnderItsNameAndOnPagesAndGoesAgain() {
        desk.home.make(NAME, Map.of(DavNames.DISPLAY_NAME, "Reiten", DavNames.CALENDAR_COLOR, "#00FF00FF"));
        put(made(), "a.ics", event("a", "DTSTART:20261201T080000Z"));
        assertThat(get(made(), "a.ics")).contains("UID:a");
        assertThat(desk.home.collections())
                .anySatisfy(one -> assertThat(one.chosenName()).contains(NAME));
        assertThat(desk.calendars.all())
                .filteredOn(Shown::further)
                .extracting(Shown::name, Shown::hue)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("Reiten", 120));
        assertThatThrownBy(() -> desk.home.make(NAME, Map.of())).isInstanceOf(DavException.class);

        desk.school.signIn(desk.school.emil);
        assertThat(desk.home.chosen(NAME)).as("somebody else's").isEmpty();
        desk.home.make(NAME, Map.of());
        assertThat(made().removable()).isTrue();

        desk.school.signIn(desk.school.mia);
        made().remove();
        assertThat(desk.home.chosen(NAME)).isEmpty();
        assertThat(desk.calendars.all()).noneMatch(Shown::further);
    }

    @Test
    void othersAreNotRemoved() {
        assertThat(desk.home.collections()).isNotEmpty().noneMatch(DavCollection::removable);
        assertThatThrownBy(() ->
                        desk.home.collection(Long.toString(own)).orElseThrow().remove())
                .isInstanceOf(org.schulhof.api.access.NotFoundException.class);
    }

    @Test
    void thereAreNotMoreThanOnPages() {
        for (int count = 1; count < 20; count++) {
            desk.home.make("n" + count, Map.of());
        }
        assertThatThrownBy(() -> desk.home.make("more", Map.of())).isInstanceOf(DavException.class);
        assertThatThrownBy(() -> desk.home.make("long", Map.of(DavNames.DISPLAY_NAME, "x".repeat(101))))
                .isInstanceOf(DavException.class);
    }
}
