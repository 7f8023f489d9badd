package org.schulhof.calendar.internal.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.api.file.FileStore;
import org.schulhof.api.job.Job;
import org.schulhof.api.job.Jobs;
import org.schulhof.calendar.CalendarModule;
import org.schulhof.calendar.internal.calendar.Calendars;
import org.schulhof.calendar.internal.entry.ImportedEntries;

/** Takes in files: as a job, since they may be large, with a report, and taken back at once if somebody wants that. */
@Component(service = IcalImport.class)
public final class IcalImport {

    /** In bytes. */
    public static final int MAX_BYTES = 5 * 1024 * 1024;

    static final String KIND = CalendarModule.ID + ".import";
    static final String CALENDAR = "calendar";
    static final String FILE = "file";
    static final String BEFORE = "before";
    static final String LAST = "last";

    private final Calendars calendars;
    private final ImportedEntries entries;
    private final FileStore files;
    private final Jobs jobs;

    @Activate
    public IcalImport(
            @Reference Calendars calendars,
            @Reference ImportedEntries entries,
            @Reference FileStore files,
            @Reference Jobs jobs) {
        this.calendars = calendars;
        this.entries = entries;
        this.files = files;
        this.jobs = jobs;
    }

    /**
     * @return id of the job that does it
     * @throws org.schulhof.api.file.FileTooLargeException if it is
     * @throws org.schulhof.api.access.AccessDeniedException if the current person does not write in the calendar
     */
    public long start(long calendarId, InputStream content) throws IOException {
        calendars.current();
        entries.changes(calendarId);
        long file =
                files.store(CalendarModule.ID, "import.ics", content, MAX_BYTES).id();
        return jobs.start(KIND, Map.of(CALENDAR, Long.toString(calendarId), FILE, Long.toString(file)), null);
    }

    /** Empty if there is none of the current person's. */
    public Optional<Job> job(long id) {
        calendars.current();
        return jobs.find(id).filter(job -> job.kind().equals(KIND));
    }

    /** Asks it to stop; what it has taken in by then stays. */
    public void stop(long id) {
        if (job(id).isPresent()) {
            jobs.cancel(id);
        }
    }

    /** Takes back what it has taken in. @return how many entries are as they were */
    public int undo(long id) {
        Map<String, String> output = job(id).map(Job::output).orElse(Map.of());
        return output.containsKey(LAST)
                ? entries.undo(new ImportedEntries.Span(
                        Long.parseLong(output.get(CALENDAR)),
                        Long.parseLong(output.get(BEFORE)),
                        Long.parseLong(output.get(LAST))))
                : 0;
    }
}
