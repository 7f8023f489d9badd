package org.schulhof.calendar.internal.view;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.api.module.Texts;
import org.schulhof.api.module.Tile;
import org.schulhof.api.person.Person;
import org.schulhof.calendar.CalendarModule;

/** What comes next in the reader's calendars. */
@Component
public final class NextDatesTile implements Tile {

    private static final int LINES = 4;
    private static final int DAYS = 14;

    private final Agenda agenda;

    @Activate
    public NextDatesTile(@Reference Agenda agenda) {
        this.agenda = agenda;
    }

    @Override
    public Content content(Person reader, Locale locale) {
        Texts texts = Texts.of(CalendarModule.class, locale, reader);
        List<Line> lines = agenda.next(DAYS, LINES).stream()
                .map(item -> new Line(
                        item.title(),
                        texts.get("tile.detail", when(item, texts, locale), item.calendar()),
                        "entry.xhtml?id=" + item.id() + "&at=" + item.key()))
                .toList();
        return new Content(lines, texts.get("tile.empty"));
    }

    private String when(Item item, Texts texts, Locale locale) {
        LocalDate today = agenda.today();
        LocalDate day = item.firstDay().isBefore(today) ? today : item.firstDay();
        String name = day.equals(today)
                ? texts.get("day.today")
                : day.equals(today.plusDays(1))
                        ? texts.get("day.tomorrow")
                        : day.format(DateTimeFormatter.ofPattern(texts.get("format.day"), locale));
        return item.allDay() ? name : name + ", " + item.startTime();
    }
}
