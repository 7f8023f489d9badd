package org.schulhof.calendar.internal.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.api.file.FileStore;
import org.schulhof.api.filter.RefusedTextException;
import org.schulhof.api.job.JobHandler;
import org.schulhof.api.job.Progress;
import org.schulhof.api.persistence.Persistence;
import org.schulhof.calendar.internal.entry.ImportedEntries;
import org.schulhof.calendar.internal.entry.InvalidEntryException;
import org.schulhof.calendar.internal.ical.IcalComponent;
import org.schulhof.calendar.internal.ical.InvalidIcalException;

/** Takes in a file, a hundred entries a transaction; done again after a crash, it finds the first ones unchanged. */
@Component
public final class ImportJob implements JobHandler {

    private static final int AT_ONCE = 100;
    private static final int MOST = 5_000;

    private final ImportedEntries entries;
    private final FileStore files;
    private final Persistence persistence;

    @Activate
    public ImportJob(
            @Reference ImportedEntries entries, @Reference FileStore files, @Reference Persistence persistence) {
        this.entries = entries;
        this.files = files;
        this.persistence = persistence;
    }

    @Override
    public String kind() {
        return IcalImport.KIND;
    }

    @Override
    public Map<String, String> run(Map<String, String> input, Progress progress) throws IOException {
        long calendarId = Long.parseLong(input.get(IcalImport.CALENDAR));
        long fileId = Long.parseLong(input.get(IcalImport.FILE));
        long before = entries.changes(calendarId);
        ImportReport report = new ImportReport();
        try {
            takeAll(calendarId, IcalFile.of(text(fileId)), report, progress);
        } catch (InvalidIcalException e) {
            report.refuse("FILE_" + e.reason(), "");
        } catch (RuntimeException e) {
            forget(fileId);
            throw e;
        }
        forget(fileId);
        Map<String, String> output = report.output();
        output.put(IcalImport.CALENDAR, Long.toString(calendarId));
        output.put(IcalImport.BEFORE, Long.toString(before));
        output.put(IcalImport.LAST, Long.toString(entries.changes(calendarId)));
        return output;
    }

    private void forget(long fileId) {
        persistence.runInTransaction(entityManager -> files.delete(fileId));
    }

    private String text(long fileId) throws IOException {
        try (InputStream content = files.open(fileId)) {
            return new String(content.readNBytes(IcalImport.MAX_BYTES), StandardCharsets.UTF_8);
        }
    }

    private void takeAll(long calendarId, IcalFile file, ImportReport report, Progress progress) {
        report.leaveOut(file.others());
        List<IcalComponent> all = new ArrayList<>(file.events().values());
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            progress.report(from, all.size(), "import.step");
            List<IcalComponent> some = all.subList(from, Math.min(from + AT_ONCE, all.size()));
            boolean tooMany = from >= MOST;
            persistence.runInTransaction(entityManager -> {
                for (IcalComponent one : some) {
                    String title = one.components("VEVENT").get(0).text("SUMMARY");
                    if (tooMany) {
                        report.refuse("TOO_MANY", title);
                        continue;
                    }
                    try {
                        report.count(entries.take(entityManager, calendarId, one));
                    } catch (InvalidEntryException e) {
                        report.refuse(e.reason().name(), title);
                    } catch (RefusedTextException e) {
                        report.refuse("WORDS", title);
                    }
                }
            });
        }
    }
}
