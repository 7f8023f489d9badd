package org.schulhof.calendar.internal.view;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.schulhof.api.access.AccessDeniedException;
import org.schulhof.api.page.Feedback;
import org.schulhof.api.page.PageAddress;
import org.schulhof.api.page.PageBean;
import org.schulhof.api.page.PageName;
import org.schulhof.calendar.internal.busy.BusyDay;
import org.schulhof.calendar.internal.calendar.Calendars;
import org.schulhof.calendar.internal.calendar.Shown;
import org.schulhof.calendar.internal.entry.Draft;
import org.schulhof.calendar.internal.entry.Entries;
import org.schulhof.calendar.internal.entry.EntryReading;
import org.schulhof.calendar.internal.entry.EntryView;
import org.schulhof.calendar.internal.entry.InvalidEntryException;
import org.schulhof.calendar.internal.entry.Reminder;
import org.schulhof.calendar.internal.entry.Repetition;
import org.schulhof.calendar.internal.entry.Scope;
import org.schulhof.calendar.internal.exchange.PublicFeeds;
import org.schulhof.calendar.internal.invitation.GuestRules;

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
    private final GuestRules rules;
    private final PublicFeeds feeds;
    private final Planning planning;
    private final Agenda agenda;
    private final Feedback feedback;
    private EntryForm form = new EntryForm();
    private GuestForm guests = new GuestForm();
    private boolean begun;
    private @Nullable Long id;
    private @Nullable String at;
    private Scope scope = Scope.ALL;
    private int number;
    private long home;
    private transient @Nullable List<Shown> shelf;
    private boolean looking;
    private transient @Nullable GuestChoice choice;
    private transient @Nullable BusyDay busy;

    @Activate
    public EditPage(
            @Reference EntryReading reading,
            @Reference Entries entries,
            @Reference Calendars calendars,
            @Reference GuestRules rules,
            @Reference PublicFeeds feeds,
            @Reference Planning planning,
            @Reference Agenda agenda,
            @Reference Feedback feedback) {
        this.reading = reading;
        this.entries = entries;
        this.calendars = calendars;
        this.rules = rules;
        this.feeds = feeds;
        this.planning = planning;
        this.agenda = agenda;
        this.feedback = feedback;
    }

    /** Whether there is no such entry yet. Fills the form the first time. */
    public boolean isFresh() {
        if (!begun) {
            begun = true;
            id = PageAddress.current().id("id").orElse(null);
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
        LocalDate day = PageAddress.current().day("day").orElse(soon.toLocalDate());
        LocalTime time = PageAddress.current().time("time").orElse(soon.toLocalTime());
        LocalDateTime start = day.atTime(time);
        long calendar = PageAddress.current()
                .id("calendar")
                .filter(asked -> getWritable().stream().anyMatch(shown -> shown.id() == asked))
                .orElseGet(() -> getWritable().get(0).id());
        show(new Draft(calendar, "", "", "", false, start, start.plusHours(1), Repetition.NONE, Reminder.NONE));
    }

    private void beginWith(long entryId) {
        at = PageAddress.current().text("at");
        String asked = PageAddress.current().text("scope");
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
        form.show(draft);
        guests.show(draft.guests());
    }

    public @Nullable String save() {
        if (!guests.getTyped().isEmpty()) {
            // By the enter key in that field, or nobody was chosen yet
            find();
            return null;
        }
        try {
            Draft draft = form.draft(guests.chosen());
            if (isFresh()) {
                long created = entries.create(draft);
                feedback.done("entry.created");
                return "entry?faces-redirect=true&id=" + created;
            }
            Entries.Spot spot = entries.change(id, scope == Scope.ALL ? null : at, scope, number, draft);
            feedback.done("entry.saved");
            return "entry?faces-redirect=true&id=" + spot.id() + "&at=" + spot.key();
        } catch (InvalidEntryException e) {
            refuse(e);
            return null;
        }
    }

    private void refuse(InvalidEntryException e) {
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
            case TOO_MANY_GUESTS, GUEST_REFUSED -> feedback.refusedAt("form:guest", message);
            case NEVER, CHANGED_MEANWHILE, BROKEN -> feedback.refused(message);
        }
    }

    /** Looks for people and groups, and shows them below the field; keeps all that was typed. */
    public void find() {
        guests.ask();
        choice = null;
    }

    public void invite(long personId) {
        guests.add(personId);
        choice = null;
    }

    public void inviteGroup(long groupId) {
        guests.addGroup(groupId);
        choice = null;
    }

    public void leaveOut(long personId) {
        guests.remove(personId);
        choice = null;
    }

    public void leaveOutGroup(long groupId) {
        guests.removeGroup(groupId);
        choice = null;
    }

    /** Who can be invited, and who is already. */
    public GuestChoice getChoice() {
        if (choice == null) {
            choice = GuestChoice.of(guests, rules);
        }
        return choice;
    }

    /** Shows when those have time who are chosen. */
    public void look() {
        looking = true;
    }

    /** Null until somebody wants to see it. */
    public @Nullable BusyDay getBusy() {
        if (looking && busy == null && !guests.chosen().isEmpty()) {
            busy = planning.day(form, guests.chosen()).orElse(null);
        }
        return busy;
    }

    /** It is to begin then, as long as it was. */
    public void take(LocalTime start) {
        form.begin(start);
    }

    public GuestForm getGuests() {
        return guests;
    }

    /** Whether guests are a matter of this form: of a series, only of all of it. */
    public boolean isInviting() {
        return isMovable() && (rules.mayInvite() || !guests.chosen().isEmpty());
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

    /** Whether the form asks if the entry is for everybody. */
    public boolean isOpening() {
        return feeds.isOffered() && isMovable();
    }

    /** Whether it is about one time of many, which recurs no more by itself. */
    public boolean isSingle() {
        return !isFresh() && scope == Scope.ONE;
    }

    public EntryForm getForm() {
        return form;
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
}
