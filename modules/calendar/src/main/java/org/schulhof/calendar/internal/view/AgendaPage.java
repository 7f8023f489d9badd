package org.schulhof.calendar.internal.view;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.schulhof.api.page.Feedback;
import org.schulhof.api.page.PageAddress;
import org.schulhof.api.page.PageBean;
import org.schulhof.api.page.PageName;
import org.schulhof.calendar.internal.calendar.Calendars;
import org.schulhof.calendar.internal.calendar.Shown;
import org.schulhof.calendar.internal.entry.Entries;
import org.schulhof.calendar.internal.entry.InvalidEntryException;
import org.schulhof.calendar.internal.entry.LastDeed;
import org.schulhof.calendar.internal.holiday.Holidays;
import org.schulhof.calendar.internal.holiday.Holidays.Holiday;

/** A month, a week, a day, or what comes: {@code index.xhtml?view=<view>&date=<day>}. */
@Component(service = PageBean.class, scope = ServiceScope.PROTOTYPE)
@PageName("agenda")
public final class AgendaPage implements PageBean {

    private static final int WEEK = 7;
    private static final int LIST_DAYS = 60;

    private final Agenda agenda;
    private final Calendars calendars;
    private final Entries entries;
    private final Holidays holidays;
    private final Wording wording;
    private final Feedback feedback;
    private @Nullable View view;
    private @Nullable LocalDate date;
    private @Nullable Long entry;
    private String key = "";
    private String start = "";
    private LastDeed.@Nullable Left done;
    private transient @Nullable List<DayView> days;
    private transient @Nullable List<Shown> shelf;
    private transient @Nullable Integer waiting;

    /** Ways to look at it. */
    public enum View {
        MONTH,
        WEEK,
        DAY,
        LIST
    }

    @Activate
    public AgendaPage(
            @Reference Agenda agenda,
            @Reference Calendars calendars,
            @Reference Entries entries,
            @Reference Holidays holidays,
            @Reference Wording wording,
            @Reference Feedback feedback) {
        this.agenda = agenda;
        this.calendars = calendars;
        this.entries = entries;
        this.holidays = holidays;
        this.wording = wording;
        this.feedback = feedback;
    }

    public View getView() {
        if (view == null) {
            String asked = PageAddress.current().text("view");
            view = List.of(View.values()).stream()
                    .filter(one -> one.name().equalsIgnoreCase(asked))
                    .findFirst()
                    .orElse(View.MONTH);
        }
        return view;
    }

    public View[] getViews() {
        return View.values();
    }

    public LocalDate getDate() {
        if (date == null) {
            date = PageAddress.current().day("date").orElseGet(agenda::today);
        }
        return date;
    }

    public LocalDate getToday() {
        return agenda.today();
    }

    public LocalDate getPrevious() {
        return step(-1);
    }

    public LocalDate getNext() {
        return step(1);
    }

    private LocalDate step(int by) {
        return switch (getView()) {
            case MONTH -> getDate().withDayOfMonth(1).plusMonths(by);
            case WEEK -> getDate().plusWeeks(by);
            case DAY -> getDate().plusDays(by);
            case LIST -> getDate().plusDays((long) by * LIST_DAYS);
        };
    }

    private LocalDate first() {
        return switch (getView()) {
            case MONTH -> monday(getDate().withDayOfMonth(1));
            case WEEK -> monday(getDate());
            case DAY, LIST -> getDate();
        };
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private LocalDate last() {
        return switch (getView()) {
            case MONTH ->
                getDate().with(TemporalAdjusters.lastDayOfMonth()).with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
            case WEEK -> first().plusDays(WEEK - 1L);
            case DAY -> getDate();
            case LIST -> getDate().plusDays(LIST_DAYS - 1L);
        };
    }

    public String getHeading() {
        return switch (getView()) {
            case MONTH -> wording.month(getDate());
            case WEEK ->
                wording.texts()
                        .get(
                                "heading.week",
                                week(getDate()),
                                wording.longDay(first()),
                                wording.longDay(last()),
                                Integer.toString(last().getYear()));
            case DAY -> wording.fullDay(getDate());
            case LIST -> wording.texts().get("heading.list", wording.fullDay(first()));
        };
    }

    private static String week(LocalDate day) {
        return Integer.toString(day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    /** All days of the view. */
    public List<DayView> getDays() {
        if (days == null) {
            List<Item> items = agenda.between(first(), last());
            List<Holiday> free = holidays.between(first(), last(), wording.texts());
            days = first().datesUntil(last().plusDays(1))
                    .map(day -> DayView.of(
                            day,
                            agenda.today(),
                            getView() == View.MONTH
                                    && day.getMonth() != getDate().getMonth(),
                            free,
                            items))
                    .toList();
        }
        return days;
    }

    /** Those of a list on which there is something. */
    public List<DayView> getFullDays() {
        return getDays().stream()
                .filter(day -> !day.items().isEmpty() || day.isFree())
                .toList();
    }

    public List<Week> getWeeks() {
        List<Week> weeks = new ArrayList<>();
        for (int from = 0; from < getDays().size(); from += WEEK) {
            List<DayView> its = getDays().subList(from, from + WEEK);
            weeks.add(new Week(week(its.get(0).date()), its));
        }
        return weeks;
    }

    public List<Integer> getHours() {
        return IntStream.range(0, 24).boxed().toList();
    }

    public String day(LocalDate day) {
        return wording.fullDay(day);
    }

    public String weekday(LocalDate day) {
        return wording.weekday(day);
    }

    /** Whether what recurs is known to the end of the view. */
    public boolean isBeyond() {
        return last().isAfter(agenda.knownUntil());
    }

    public List<Shown> getShelf() {
        if (shelf == null) {
            shelf = calendars.all();
        }
        return shelf;
    }

    /** Whether there is a calendar in which the reader writes; there is one at least, their own. */
    public boolean isWriting() {
        return getShelf().stream().anyMatch(Shown::writable);
    }

    /** How many invitations wait for an answer. */
    public int getWaiting() {
        if (waiting == null) {
            waiting = agenda.waiting();
        }
        return waiting;
    }

    public String toggle(long calendarId) {
        boolean hidden = getShelf().stream().anyMatch(shown -> shown.id() == calendarId && shown.hidden());
        calendars.show(calendarId, hidden);
        return here();
    }

    private String here() {
        return "index?faces-redirect=true&view=" + getView() + "&date=" + getDate();
    }

    /** What was dropped somewhere else. */
    public String move() {
        try {
            boolean allDay = !start.contains("T");
            LocalDateTime begin = allDay ? LocalDate.parse(start).atStartOfDay() : LocalDateTime.parse(start);
            LastDeed.leaveForNextPage(LastDeed.Kind.MOVED, entries.move(entry == null ? 0 : entry, key, begin, allDay));
        } catch (InvalidEntryException e) {
            feedback.refused("entry.invalid." + e.reason());
        } catch (DateTimeException e) {
            feedback.refused("entry.invalid.START_MISSING");
        }
        return here();
    }

    /** What the reader did just before, if it can be taken back. */
    public LastDeed.@Nullable Left getDone() {
        if (done == null) {
            done = LastDeed.leftByLastPage().orElse(null);
        }
        return done;
    }

    public String undo() {
        if (done != null) {
            entries.undo(done.before());
            feedback.done("undo.done");
        }
        return here();
    }

    public @Nullable Long getEntry() {
        return entry;
    }

    public void setEntry(@Nullable Long id) {
        entry = id;
    }

    public String getKey() {
        return key;
    }

    public void setKey(@Nullable String which) {
        key = which == null ? "" : which;
    }

    public String getStart() {
        return start;
    }

    public void setStart(@Nullable String time) {
        start = time == null ? "" : time;
    }

    /** Seven days. */
    public record Week(String number, List<DayView> days) {

        public Week {
            days = List.copyOf(days);
        }
    }
}
