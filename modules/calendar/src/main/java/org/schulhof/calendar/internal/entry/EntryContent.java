package org.schulhof.calendar.internal.entry;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.schulhof.api.filter.WrittenText;
import org.schulhof.calendar.internal.ical.ContentLine;
import org.schulhof.calendar.internal.ical.IcalComponent;
import org.schulhof.calendar.internal.ical.IcalText;
import org.schulhof.calendar.internal.ical.InvalidIcalException;
import org.schulhof.calendar.internal.ical.InvalidIcalException.Reason;
import org.schulhof.calendar.internal.ical.Series;
import org.schulhof.calendar.internal.ical.Task;

/** What a text says that is to be kept, read once: an event with its series, or a task. */
final class EntryContent {

    static final String EVENT = "VEVENT";

    private static final List<String> PLAIN = List.of("COMMENT", "CONTACT", "CATEGORIES", "RESOURCES");

    private final String text;
    private final IcalComponent calendar;
    private final @Nullable Series series;
    private final @Nullable Task task;

    private EntryContent(String text, IcalComponent calendar, @Nullable Series series, @Nullable Task task) {
        this.text = text;
        this.calendar = calendar;
        this.series = series;
        this.task = task;
    }

    /** @throws org.schulhof.calendar.internal.ical.InvalidIcalException if it is nothing that can be kept */
    static EntryContent of(String text, ZoneId school) {
        IcalComponent calendar = IcalText.read(text);
        boolean tasks = !calendar.components(Task.NAME).isEmpty();
        if (tasks && !calendar.components(EVENT).isEmpty()) {
            throw new InvalidIcalException(Reason.NO_EVENT, "events and tasks");
        }
        return tasks
                ? new EntryContent(text, calendar, null, Task.of(calendar, school))
                : new EntryContent(text, calendar, Series.of(calendar, school), null);
    }

    String text() {
        return text;
    }

    /** With what was changed in its {@link #series()} since it was read. */
    EntryContent asChanged() {
        return new EntryContent(IcalText.write(calendar), calendar, series, task);
    }

    /** Empty if it is a task. */
    Optional<Series> series() {
        return Optional.ofNullable(series);
    }

    String component() {
        return task == null ? EVENT : Task.NAME;
    }

    private IcalComponent main() {
        return task == null ? series.event() : task.task();
    }

    String uid() {
        return main().text("UID");
    }

    String title() {
        return EntryIndex.shortened(main().text("SUMMARY"));
    }

    String place() {
        return EntryIndex.shortened(main().text("LOCATION"));
    }

    boolean isRecurring() {
        return task == null ? series.isRecurring() : task.isRecurring();
    }

    /** @param otherwise for a task without any time */
    Instant startsAt(Instant otherwise) {
        return task == null ? series.start().instant() : task.at().orElse(otherwise);
    }

    /** By which it is found. */
    String[] words() {
        List<String> words = new ArrayList<>();
        for (IcalComponent component : calendar.components(component())) {
            words.add(component.text("SUMMARY"));
            words.add(component.text("LOCATION"));
            words.add(component.text("DESCRIPTION"));
        }
        return words.toArray(String[]::new);
    }

    /** All that somebody wrote, wherever a program may have hidden it. */
    List<WrittenText> written() {
        List<WrittenText> texts = new ArrayList<>();
        for (IcalComponent component : calendar.components(component())) {
            add(component, texts);
            component.components("VALARM").forEach(alarm -> add(alarm, texts));
        }
        return texts;
    }

    private static void add(IcalComponent component, List<WrittenText> texts) {
        texts.add(WrittenText.plain("title", component.text("SUMMARY")));
        texts.add(WrittenText.plain("place", component.text("LOCATION")));
        texts.add(WrittenText.plain("text", component.text("DESCRIPTION")));
        for (ContentLine line : component.lines()) {
            if (line.name().equals("URL") || line.name().equals("ATTACH") && !isBinary(line)) {
                texts.add(WrittenText.link("text", line.value()));
            } else if (line.name().equals("X-ALT-DESC")) {
                texts.add(WrittenText.html("text", line.text()));
            } else if (PLAIN.contains(line.name()) || line.name().startsWith("X-")) {
                texts.add(WrittenText.plain("text", line.text()));
            }
        }
    }

    private static boolean isBinary(ContentLine line) {
        return line.parameter("VALUE").filter("BINARY"::equalsIgnoreCase).isPresent();
    }
}
