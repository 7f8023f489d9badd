package org.schulhof.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.schulhof.api.persistence.Persistence;
import org.schulhof.api.person.Person;
import org.schulhof.calendar.internal.busy.BusyTimes;
import org.schulhof.calendar.internal.calendar.Calendar;
import org.schulhof.calendar.internal.calendar.CalendarSettings;
import org.schulhof.calendar.internal.calendar.Calendars;
import org.schulhof.calendar.internal.calendar.Choice;
import org.schulhof.calendar.internal.dav.CalendarHome;
import org.schulhof.calendar.internal.dav.Scheduling;
import org.schulhof.calendar.internal.entry.Draft;
import org.schulhof.calendar.internal.entry.Entries;
import org.schulhof.calendar.internal.entry.Entry;
import org.schulhof.calendar.internal.entry.EntryIndex;
import org.schulhof.calendar.internal.entry.EntryReading;
import org.schulhof.calendar.internal.entry.EntryStates;
import org.schulhof.calendar.internal.entry.EntryStore;
import org.schulhof.calendar.internal.entry.EntryVersion;
import org.schulhof.calendar.internal.entry.ImportedEntries;
import org.schulhof.calendar.internal.entry.Occurrence;
import org.schulhof.calendar.internal.entry.Reminder;
import org.schulhof.calendar.internal.entry.Reminding;
import org.schulhof.calendar.internal.entry.Repetition;
import org.schulhof.calendar.internal.entry.Rounds;
import org.schulhof.calendar.internal.entry.SentEntries;
import org.schulhof.calendar.internal.invitation.Answers;
import org.schulhof.calendar.internal.invitation.GuestLists;
import org.schulhof.calendar.internal.invitation.GuestRules;
import org.schulhof.calendar.internal.invitation.GuestText;
import org.schulhof.calendar.internal.invitation.InvitationBook;
import org.schulhof.calendar.internal.invitation.InvitationNews;
import org.schulhof.calendar.internal.invitation.Invitations;
import org.schulhof.calendar.internal.invitation.InvitedEntries;
import org.schulhof.calendar.internal.invitation.SchoolAddresses;
import org.schulhof.calendar.internal.invitation.SentAnswers;
import org.schulhof.calendar.internal.task.TasksOfModules;
import org.schulhof.calendar.internal.view.Agenda;
import org.schulhof.testkit.EmbeddedMariaDb;
import org.schulhof.testkit.ListedWords;
import org.schulhof.testkit.PlannedJobs;
import org.schulhof.testkit.SmallSchool;
import org.schulhof.testkit.StandardPolicies;
import org.schulhof.testkit.SteppingClock;
import org.schulhof.testkit.ToldPeople;
import org.schulhof.text.WordSearch;

/** The calendars of a small school, over a real database. It is Monday, 23 November 2026, ten o'clock; the office enters the school's dates. */
public final class Desk {

    public static final String MIGRATIONS = "schulhof/migrations";
    public static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    public final SmallSchool school = new SmallSchool();
    public final SteppingClock clock = new SteppingClock();
    public final PlannedJobs jobs = new PlannedJobs();
    public final StandardPolicies policies = new StandardPolicies();
    public final ListedWords filter = new ListedWords();
    public final ToldPeople told = new ToldPeople(school.people());
    public final Persistence persistence;
    public final Calendars calendars;
    public final CalendarSettings settings;
    public final Rounds rounds;
    public final EntryIndex index;
    public final Entries entries;
    public final SentEntries sent;
    public final CalendarHome home;
    public final Scheduling scheduling;
    public final EntryReading reading;
    public final Reminding reminding;
    public final ImportedEntries imported;
    public final EntryStates states;
    public final BusyTimes busy;
    public final GuestRules rules;
    public final GuestText guestText;
    public final Invitations invitations;
    public final Agenda agenda;

    /** What another module gives people to do, if it is open to them. */
    public final GivenTasks given = new GivenTasks();

    public Desk(EmbeddedMariaDb database) {
        database.clear();
        persistence =
                database.persistence(Calendar.class, Choice.class, Entry.class, EntryVersion.class, Occurrence.class);
        calendars = new Calendars(school.access(), persistence, school.groups(), school.currentPerson(), clock);
        rounds = new Rounds(persistence, jobs, clock);
        index = new EntryIndex(persistence, rounds, clock);
        rules = new GuestRules(calendars, school.access(), policies, school.people(), school.groups());
        InvitationNews news = new InvitationNews(school.access(), told, (people, kind, content) -> {}, clock);
        InvitationBook book = new InvitationBook(rules, news, school.people(), school.groups(), clock);
        settings = new CalendarSettings(
                calendars, persistence, school.groups(), filter, (action, subject, before, after) -> {}, book, clock);
        EntryStore store = new EntryStore(index, filter, new WordSearch(), book, clock);
        entries = new Entries(calendars, persistence, store, policies, jobs, clock);
        states = new EntryStates(calendars, persistence, school.people(), clock);
        busy = new BusyTimes(calendars, policies, school.people(), school.groups(), persistence);
        SchoolAddresses addresses = new SchoolAddresses(school.mailAddresses(), school.people(), school.groups());
        sent = new SentEntries(calendars, persistence, store, addresses, policies, jobs, clock);
        imported = new ImportedEntries(calendars, persistence, store, clock);
        reading = new EntryReading(calendars, persistence, school.people(), book, clock);
        reminding = new Reminding(persistence, rounds, school.access(), school.groups(), told, book, clock);
        GuestLists lists = new GuestLists(calendars, school.people(), school.groups());
        guestText = new GuestText(calendars, lists, addresses);
        TasksOfModules tasks = new TasksOfModules(school.access(), List.of(given));
        Answers answers = new Answers(news, clock);
        invitations = new Invitations(calendars, lists, answers, persistence, clock);
        home = new CalendarHome(
                calendars,
                settings,
                sent,
                new SentAnswers(calendars, addresses, answers, persistence, clock),
                new InvitedEntries(calendars, persistence, clock),
                guestText,
                tasks,
                persistence,
                index,
                school.currentPerson(),
                clock);
        scheduling = new Scheduling(calendars, rules, addresses, busy, school.people(), clock);
        agenda = new Agenda(
                calendars,
                persistence,
                new WordSearch(),
                rounds,
                index,
                invitations,
                tasks,
                school.currentPerson(),
                clock);
        school.grant(CalendarModule.SCHOOL, school.office);
    }

    /** The calendar of this name, as this person sees it; they are signed in afterwards. */
    public long calendar(Person person, String name) {
        school.signIn(person);
        return calendars.all().stream()
                .filter(shown -> shown.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** The own calendar of the person, who is signed in afterwards. */
    public long own(Person person) {
        school.signIn(person);
        return calendars.all().get(0).id();
    }

    public static Draft draft(long calendar, String title, LocalDateTime start, Repetition repetition) {
        return new Draft(calendar, title, "", "", false, start, start.plusHours(1), repetition, Reminder.NONE);
    }

    public static Repetition repeated(Repetition.Kind kind, Integer times) {
        return new Repetition(kind, Set.of(), null, times, null);
    }

    /** Does what is due, as the portal's jobs would. */
    public void remind() {
        reminding.run(Map.of(), (done, total, step) -> {});
    }
}
