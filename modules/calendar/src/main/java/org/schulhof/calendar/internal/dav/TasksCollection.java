package org.schulhof.calendar.internal.dav;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.schulhof.api.access.AccessDeniedException;
import org.schulhof.api.dav.DavBody;
import org.schulhof.api.dav.DavCondition;
import org.schulhof.api.dav.DavElement;
import org.schulhof.api.dav.DavMember;
import org.schulhof.api.dav.DavReply;
import org.schulhof.calendar.internal.ical.ContentLine;
import org.schulhof.calendar.internal.ical.IcalComponent;
import org.schulhof.calendar.internal.ical.IcalText;
import org.schulhof.calendar.internal.ical.Task;
import org.schulhof.calendar.internal.task.TasksOfModules;
import org.schulhof.calendar.internal.task.TasksOfModules.Given;

/** What other modules give the reader to do, of half a year ago and all to come. To be read: it is done where it was given. */
final class TasksCollection extends WholeCollection {

    static final String NAME = "tasks";

    private static final Duration BEHIND = Duration.ofDays(180);
    private static final Duration AHEAD = Duration.ofDays(800);
    private static final DateTimeFormatter UTC = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'");

    private final TasksOfModules tasks;
    private final DavServices services;

    TasksCollection(List<DavElement> properties, TasksOfModules tasks, DavServices services) {
        super(properties, services.persistence(), services.clock().getZone());
        this.tasks = tasks;
        this.services = services;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean writable() {
        return false;
    }

    @Override
    List<EntryRow> rows() {
        Instant now = services.clock().instant();
        return tasks.between(now.minus(BEHIND), now.plus(AHEAD)).stream()
                .map(TasksCollection::row)
                .toList();
    }

    private static EntryRow row(Given given) {
        byte[] text = IcalText.write(calendar(given)).getBytes(StandardCharsets.UTF_8);
        DavMember member = new DavMember(
                given.id() + ".ics",
                UUID.nameUUIDFromBytes(text).toString(),
                EntryRow.TYPE,
                text.length,
                given.task().doneAt().orElse(given.task().begin()));
        return new EntryRow(0, member, new String(text, StandardCharsets.UTF_8), 0);
    }

    private static IcalComponent calendar(Given given) {
        IcalComponent task = new IcalComponent(Task.NAME);
        task.add(ContentLine.of("UID", given.id() + "@tasks.schulhof"));
        task.add(ContentLine.of("DTSTAMP", utc(given.task().begin())));
        task.add(ContentLine.of("DUE", utc(given.task().due())));
        task.add(ContentLine.text("SUMMARY", given.title()));
        if (!given.task().text().isBlank()) {
            task.add(ContentLine.text("DESCRIPTION", given.task().text().strip()));
        }
        given.task()
                .doneAt()
                .ifPresentOrElse(
                        at -> {
                            task.add(ContentLine.of("STATUS", "COMPLETED"));
                            task.add(ContentLine.of("COMPLETED", utc(at)));
                            task.add(ContentLine.of("PERCENT-COMPLETE", "100"));
                        },
                        () -> task.add(ContentLine.of("STATUS", "NEEDS-ACTION")));
        IcalComponent calendar = new IcalComponent("VCALENDAR");
        calendar.add(ContentLine.of("VERSION", "2.0"));
        calendar.add(ContentLine.of("PRODID", "-//Schulhof//Calendar//DE"));
        calendar.add(task);
        return calendar;
    }

    private static String utc(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC).format(UTC);
    }

    @Override
    void tell(EntityManager entityManager, List<EntryRow> rows, DavReply reply) {
        rows.forEach(row ->
                reply.found(row.member(), new EntryData(row, services.clock().getZone())));
    }

    @Override
    public DavMember put(String name, DavBody body, DavCondition condition) {
        throw readOnly();
    }

    @Override
    public boolean delete(String name, DavCondition condition) {
        throw readOnly();
    }

    private static AccessDeniedException readOnly() {
        return new AccessDeniedException("Tasks are done where they were given");
    }
}
