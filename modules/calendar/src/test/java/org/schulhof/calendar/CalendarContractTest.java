package org.schulhof.calendar;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.schulhof.api.person.Person;
import org.schulhof.api.policy.Policies;
import org.schulhof.api.privacy.Retention;
import org.schulhof.calendar.internal.calendar.Calendar;
import org.schulhof.calendar.internal.calendar.CalendarSettings;
import org.schulhof.calendar.internal.calendar.Calendars;
import org.schulhof.calendar.internal.entry.Draft;
import org.schulhof.calendar.internal.entry.Entries;
import org.schulhof.calendar.internal.entry.Guests;
import org.schulhof.calendar.internal.entry.Reminder;
import org.schulhof.calendar.internal.entry.Repetition;
import org.schulhof.calendar.internal.entry.Scope;
import org.schulhof.calendar.internal.exchange.PublicFeeds;
import org.schulhof.calendar.internal.invitation.Answer;
import org.schulhof.calendar.internal.invitation.Invitations;
import org.schulhof.testkit.StandardPolicies;
import org.schulhof.testkit.contract.ModuleBench;
import org.schulhof.testkit.contract.ModuleContract;
import org.schulhof.testkit.contract.Subject;

class CalendarContractTest implements ModuleContract {

    @Override
    public void fill(ModuleBench bench, Subject subject) {
        StandardPolicies policies = new StandardPolicies();
        policies.decide(CalendarModule.PUBLIC, "true");
        bench.provide(Policies.class, policies);
        Person person = subject.person();
        Calendars calendars = bench.get(Calendars.class);
        CalendarSettings settings = bench.get(CalendarSettings.class);
        Entries entries = bench.get(Entries.class);

        // Of a group, in which the person was named as a writer
        bench.school.signIn(bench.school.weiss);
        long group = of(calendars, Calendar.Kind.GROUP);
        settings.name(group, person.id());
        bench.get(PublicFeeds.class).open(group);
        bench.school.signIn(person);
        long entry = entries.create(draft(bench, group, subject::word));
        entries.change(entry, null, Scope.ALL, 1, draft(bench, group, subject::word));
        entries.delete(entries.create(draft(bench, group, subject::word)), null, Scope.ALL);

        // The person's own
        long own = settings.create(subject.word(), 30);
        entries.create(draft(bench, own, subject::word));
        entries.create(draft(bench, of(calendars, Calendar.Kind.PERSON), subject::word));
        entries.create(draft(bench, own, subject::word).inviting(new Guests(Set.of(bench.school.emil.id()), Set.of())));
        bench.school.signIn(bench.school.weiss);
        long invited = entries.create(draft(bench, of(calendars, Calendar.Kind.PERSON), () -> "Probe")
                .inviting(new Guests(Set.of(person.id()), Set.of(bench.school.class7a.id()))));
        bench.school.signIn(person);
        bench.get(Invitations.class).answer(invited, Answer.MAYBE);
        calendars.show(group, false);
        calendars.colour(own, 60);
    }

    private static long of(Calendars calendars, Calendar.Kind kind) {
        return calendars.all().stream()
                .filter(shown -> shown.calendar().kind() == kind)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static Draft draft(ModuleBench bench, long calendar, Supplier<String> words) {
        LocalDate day = LocalDate.ofInstant(bench.clock.instant().plus(Duration.ofDays(3)), bench.clock.getZone());
        return new Draft(
                calendar,
                words.get(),
                words.get(),
                words.get(),
                false,
                day.atTime(8, 0),
                day.atTime(9, 0),
                new Repetition(Repetition.Kind.DAILY, Set.of(), null, 3, null),
                Reminder.HOUR);
    }

    @Override
    public Set<String> notPersonal() {
        return Set.of(
                // made by programs
                "calendar_calendar.chosen_name",
                "calendar_entry.uid",
                "calendar_version.uid",
                "calendar_answer.uid",
                "calendar_entry.name",
                "calendar_version.name");
    }

    @Override
    public Map<String, String> askNobody() {
        return Map.of(
                "Agenda.now", "tells the time",
                "Agenda.today", "tells the time",
                "Agenda.knownUntil", "tells the time",
                "Calendars.hues", "names colours",
                "Holidays.between", "names days that everybody knows",
                "Wording.weekday", "names a day",
                "Wording.time", "names a time",
                "Agenda.local", "names a time",
                "PublicFeeds.find", "shows everybody what is for everybody");
    }

    @Override
    public Map<String, Retention> kept() {
        return Map.of(
                "calendar_entry.ical", Retention.VERSION,
                "calendar_entry.title", Retention.VERSION,
                "calendar_entry.place", Retention.VERSION,
                "calendar_entry.search_text", Retention.VERSION,
                "calendar_occurrence.title", Retention.VERSION,
                "calendar_occurrence.place", Retention.VERSION,
                "calendar_version.ical", Retention.VERSION);
    }
}
