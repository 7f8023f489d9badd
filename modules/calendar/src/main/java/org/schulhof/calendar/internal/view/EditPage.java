package org.schulhof.calendar.internal.view;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.schulhof.api.access.AccessDeniedException;
import org.schulhof.api.page.PageBean;
import org.schulhof.api.page.PageName;
import org.schulhof.calendar.internal.Address;
import org.schulhof.calendar.internal.Feedback;
import org.schulhof.calendar.internal.calendar.Calendars;
import org.schulhof.calendar.internal.calendar.Shown;
import org.schulhof.calendar.internal.entry.Draft;
import org.schulhof.calendar.internal.entry.Entries;
import org.schulhof.calendar.internal.entry.EntryReading;
import org.schulhof.calendar.internal.entry.EntryView;
import org.schulhof.calendar.internal.entry.InvalidEntryException;
import org.schulhof.calendar.internal.entry.InvalidEntryException.Reason;
import org.schulhof.calendar.internal.entry.Reminder;
import org.schulhof.calendar.internal.entry.Repetition;
import org.schulhof.calendar.internal.entry.Scope;

/**
 * The form for an entry: {@code edit.xhtml?id=<entry>&at=<time>&scope=<scope>}, for a new one
 * {@code edit.xhtml?day=<day>&time=<time>}.
 */
@Component(service = PageBean.class, scope = ServiceScope.PROTOTYPE)
@PageName("edit")
public final class EditPage implements PageBean {

    private final EntryReading reading;
    private final Entries entries;
    private final Calendars calendars;
    private final Agenda agenda;
    private final Feedback feedback;
    private boolean begun;
    private @Nullable Long id;
    private @Nullable String at;
    private Scope scope = Scope.ALL;
    private int number;
    private long home;
    private long calendarId;
    private String title = "";
    private String place = "";
    private String text = "";
    private boolean allDay;
    private String startDay = "";
    private String startTime = "";
    private String endDay = "";
    private String endTime = "";
    private Repetition.Kind repetition = Repetition.Kind.NONE;
    private List<String> weekdays = new ArrayList<>();
    private Ending ending = Ending.NEVER;
    private String until = "";
    private @Nullable Integer times;
    private @Nullable String otherRule;
    private Reminder reminder = Reminder.NONE;
    private transient @Nullable List<Shown> shelf;

    /** When something stops recurring. */
    public enum Ending {
        NEVER,
        UNTIL,
        TIMES
    }

    @Activate
    public EditPage(
            @Reference EntryReading reading,
            @Reference Entries entries,
            @Reference Calendars calendars,
            @Reference Agenda agenda,
            @Reference Feedback feedback) {
        this.reading = reading;
        this.entries = entries;
        this.calendars = calendars;
        this.agenda = agenda;
        this.feedback = feedback;
    }

    /** Whether there is no such entry yet. Fills the form the first time. */
    public boolean isFresh() {
        if (!begun) {
            begun = true;
            id = Address.id("id").orElse(null);
            if (id == null) {
                begin();
            } else {
                beginWith(id);
            }
        }
        return id == null;
    }

    private void begin() {
        LocalDateTime soon = agenda.now().truncatedTo(ChronoUnit.HOURS).plusHours(1);
        LocalDate day = Address.day("day").orElse(soon.toLocalDate());
        LocalTime time = Address.time("time").orElse(soon.toLocalTime());
        LocalDateTime start = day.atTime(time);
        calendarId = Address.id("calendar")
                .filter(asked -> getWritable().stream().anyMatch(shown -> shown.id() == asked))
                .orElseGet(() -> getWritable().get(0).id());
        show(new Draft(calendarId, "", "", "", false, start, start.plusHours(1), Repetition.NONE, Reminder.NONE));
    }

    private void beginWith(long entryId) {
        at = Address.text("at");
        String asked = Address.text("scope");
        EntryView view = reading.view(entryId, at.isEmpty() ? null : at);
        if (!view.calendar().writable()) {
            throw new AccessDeniedException(
                    "does not write in calendar " + view.calendar().id());
        }
        at = view.key();
        scope = view.recurring()
                ? Arrays.stream(Scope.values())
                        .filter(one -> one.name().equals(asked))
                        .findFirst()
                        .orElse(Scope.ONE)
                : Scope.ALL;
        number = view.number();
        show(reading.draft(entryId, at, scope));
    }

    private void show(Draft draft) {
        home = draft.calendarId();
        calendarId = home;
        title = draft.title();
        place = draft.place();
        text = draft.text();
        allDay = draft.allDay();
        startDay = draft.start().toLocalDate().toString();
        startTime = draft.start().toLocalTime().truncatedTo(ChronoUnit.MINUTES).toString();
        endDay = draft.end().toLocalDate().toString();
        endTime = draft.end().toLocalTime().truncatedTo(ChronoUnit.MINUTES).toString();
        repetition = draft.repetition().kind();
        weekdays = new ArrayList<>(
                draft.repetition().days().stream().map(DayOfWeek::name).toList());
        until = draft.repetition().until() == null
                ? ""
                : draft.repetition().until().toString();
        times = draft.repetition().times();
        ending = !until.isEmpty() ? Ending.UNTIL : times == null ? Ending.NEVER : Ending.TIMES;
        otherRule = draft.repetition().other();
        reminder = draft.reminder();
    }

    private Draft draft() {
        LocalDate first = day(startDay, Reason.START_MISSING);
        LocalDate last = endDay.isEmpty() ? first : day(endDay, Reason.END_MISSING);
        LocalTime from = allDay ? LocalTime.MIDNIGHT : time(startTime, Reason.START_MISSING);
        LocalTime to = allDay ? LocalTime.MIDNIGHT : time(endTime, Reason.END_MISSING);
        return new Draft(
                calendarId,
                title.strip(),
                place.strip(),
                text.strip(),
                allDay,
                first.atTime(from),
                last.atTime(to),
                typedRepetition(),
                reminder);
    }

    private Repetition typedRepetition() {
        if (repetition == Repetition.Kind.NONE) {
            return Repetition.NONE;
        }
        boolean weekly = repetition == Repetition.Kind.WEEKLY || repetition == Repetition.Kind.FORTNIGHTLY;
        Set<DayOfWeek> days = weekly
                ? weekdays.stream().map(DayOfWeek::valueOf).collect(Collectors.toSet())
                : repetition == Repetition.Kind.WORKDAYS
                        ? Set.of(
                                DayOfWeek.MONDAY,
                                DayOfWeek.TUESDAY,
                                DayOfWeek.WEDNESDAY,
                                DayOfWeek.THURSDAY,
                                DayOfWeek.FRIDAY)
                        : Set.of();
        if (weekly && days.isEmpty()) {
            days = Set.of(day(startDay, Reason.START_MISSING).getDayOfWeek());
        }
        return new Repetition(
                repetition,
                days,
                ending == Ending.UNTIL ? day(until, Reason.UNTIL_BEFORE) : null,
                ending == Ending.TIMES ? Integer.valueOf(times == null ? 0 : times) : null,
                repetition == Repetition.Kind.OTHER ? otherRule : null);
    }

    private static LocalDate day(String typed, Reason otherwise) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeException e) {
            throw new InvalidEntryException(otherwise);
        }
    }

    private static LocalTime time(String typed, Reason otherwise) {
        try {
            return LocalTime.parse(typed);
        } catch (DateTimeException e) {
            throw new InvalidEntryException(otherwise);
        }
    }

    public @Nullable String save() {
        try {
            if (isFresh()) {
                long created = entries.create(draft());
                feedback.done("entry.created");
                return "entry?faces-redirect=true&id=" + created;
            }
            Entries.Spot spot = entries.change(id, scope == Scope.ALL ? null : at, scope, number, draft());
            feedback.done("entry.saved");
            return "entry?faces-redirect=true&id=" + spot.id() + "&at=" + spot.key();
        } catch (InvalidEntryException e) {
            String message = "entry.invalid." + e.reason();
            switch (e.reason()) {
                case TITLE_MISSING, TITLE_TOO_LONG -> feedback.refusedAt("form:title", message);
                case PLACE_TOO_LONG -> feedback.refusedAt("form:place", message);
                case TEXT_TOO_LONG -> feedback.refusedAt("form:text", message);
                case START_MISSING, TIMES -> feedback.refusedAt("form:startDay", message);
                case END_MISSING, ENDS_BEFORE -> feedback.refusedAt("form:endDay", message);
                case UNTIL_BEFORE -> feedback.refusedAt("form:until", message);
                case TIMES_OUT_OF_RANGE -> feedback.refusedAt("form:times", message);
                case TOO_OFTEN -> feedback.refusedAt("form:repetition", message);
                case NEVER, CHANGED_MEANWHILE, BROKEN -> feedback.refused(message);
            }
            return null;
        }
    }

    /** Calendars in which the reader writes, and that of the entry: whether they still may is said by the service. */
    public List<Shown> getWritable() {
        if (shelf == null) {
            shelf = calendars.all().stream()
                    .filter(shown -> shown.writable() || shown.id() == home)
                    .toList();
        }
        return shelf;
    }

    /** Whether it can get into another calendar: as a whole only. */
    public boolean isMovable() {
        return isFresh() || scope == Scope.ALL;
    }

    /** Whether it is about one time of many, which recurs no more by itself. */
    public boolean isSingle() {
        return !isFresh() && scope == Scope.ONE;
    }

    public List<Repetition.Kind> getRepetitions() {
        List<Repetition.Kind> choices = new ArrayList<>(Repetition.choices());
        if (otherRule != null) {
            choices.add(Repetition.Kind.OTHER);
        }
        return choices;
    }

    public List<Reminder> getReminders() {
        List<Reminder> choices = new ArrayList<>(Reminder.choices());
        if (reminder == Reminder.OTHER) {
            choices.add(Reminder.OTHER);
        }
        return choices;
    }

    public DayOfWeek[] getWeek() {
        return DayOfWeek.values();
    }

    public Ending[] getEndings() {
        return Ending.values();
    }

    public @Nullable Long getId() {
        return id;
    }

    public @Nullable String getAt() {
        return at;
    }

    public Scope getScope() {
        return scope;
    }

    public String getDraftName() {
        return "entry-" + (id == null ? "new" : id + "-" + scope.name().toLowerCase(Locale.ROOT));
    }

    public long getCalendarId() {
        return calendarId;
    }

    public void setCalendarId(long chosen) {
        calendarId = chosen;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(@Nullable String typed) {
        title = typed == null ? "" : typed;
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(@Nullable String typed) {
        place = typed == null ? "" : typed;
    }

    public String getText() {
        return text;
    }

    public void setText(@Nullable String typed) {
        text = typed == null ? "" : typed.replace("\r\n", "\n");
    }

    public boolean isAllDay() {
        return allDay;
    }

    public void setAllDay(boolean chosen) {
        allDay = chosen;
    }

    public String getStartDay() {
        return startDay;
    }

    public void setStartDay(@Nullable String typed) {
        startDay = typed == null ? "" : typed;
    }

    public String getStartTime() {
        return startTime;
    }

    public void setStartTime(@Nullable String typed) {
        startTime = typed == null ? "" : typed;
    }

    public String getEndDay() {
        return endDay;
    }

    public void setEndDay(@Nullable String typed) {
        endDay = typed == null ? "" : typed;
    }

    public String getEndTime() {
        return endTime;
    }

    public void setEndTime(@Nullable String typed) {
        endTime = typed == null ? "" : typed;
    }

    public Repetition.Kind getRepetition() {
        return repetition;
    }

    public void setRepetition(Repetition.@Nullable Kind chosen) {
        repetition = chosen == null ? Repetition.Kind.NONE : chosen;
    }

    public List<String> getWeekdays() {
        return weekdays;
    }

    public void setWeekdays(@Nullable List<String> chosen) {
        weekdays = chosen == null ? new ArrayList<>() : new ArrayList<>(chosen);
    }

    public Ending getEnding() {
        return ending;
    }

    public void setEnding(@Nullable Ending chosen) {
        ending = chosen == null ? Ending.NEVER : chosen;
    }

    public String getUntil() {
        return until;
    }

    public void setUntil(@Nullable String typed) {
        until = typed == null ? "" : typed;
    }

    public @Nullable Integer getTimes() {
        return times;
    }

    public void setTimes(@Nullable Integer typed) {
        times = typed;
    }

    public Reminder getReminder() {
        return reminder;
    }

    public void setReminder(@Nullable Reminder chosen) {
        reminder = chosen == null ? Reminder.NONE : chosen;
    }
}
