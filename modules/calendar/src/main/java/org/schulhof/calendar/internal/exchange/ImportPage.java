package org.schulhof.calendar.internal.exchange;

import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.schulhof.api.file.FileTooLargeException;
import org.schulhof.api.job.Job;
import org.schulhof.api.page.Feedback;
import org.schulhof.api.page.PageAddress;
import org.schulhof.api.page.PageBean;
import org.schulhof.api.page.PageName;
import org.schulhof.calendar.internal.calendar.Calendars;
import org.schulhof.calendar.internal.calendar.Shown;

/** Takes a file, and tells what became of it: {@code import.xhtml}, {@code import.xhtml?job=<job>}. */
@Component(service = PageBean.class, scope = ServiceScope.PROTOTYPE)
@PageName("icsImport")
public final class ImportPage implements PageBean {

    private static final int MEGABYTE = 1024 * 1024;

    private final IcalImport imports;
    private final Calendars calendars;
    private final Feedback feedback;
    private @Nullable Long calendarId;
    private @Nullable Long jobId;
    private transient @Nullable Part file;
    private transient @Nullable Job job;
    private transient @Nullable ImportReport report;

    @Activate
    public ImportPage(@Reference IcalImport imports, @Reference Calendars calendars, @Reference Feedback feedback) {
        this.imports = imports;
        this.calendars = calendars;
        this.feedback = feedback;
    }

    public @Nullable String take() throws IOException {
        if (file == null || file.getSize() == 0 || calendarId == null) {
            feedback.refusedAt("form:file", "import.noFile");
            return null;
        }
        try (InputStream content = file.getInputStream()) {
            return "import?faces-redirect=true&job=" + imports.start(calendarId, content);
        } catch (FileTooLargeException e) {
            feedback.refusedAt("form:file", "import.tooLarge", IcalImport.MAX_BYTES / MEGABYTE);
            return null;
        }
    }

    /** The job that the address names; null if it names none of the reader's. */
    public @Nullable Job getJob() {
        if (jobId == null) {
            jobId = PageAddress.current().id("job").orElse(0L);
        }
        if (job == null && jobId > 0) {
            job = imports.job(jobId).orElse(null);
        }
        return job;
    }

    public boolean isRunning() {
        Job known = getJob();
        return known != null && !known.state().isFinal();
    }

    public @Nullable ImportReport getReport() {
        Job known = getJob();
        if (report == null && known != null && known.state() == Job.State.SUCCEEDED) {
            report = ImportReport.of(known.output());
        }
        return report;
    }

    public String stop() {
        imports.stop(jobId == null ? 0 : jobId);
        return "import?faces-redirect=true&job=" + jobId;
    }

    public String undo() {
        feedback.done("import.undone", imports.undo(jobId == null ? 0 : jobId));
        return "index?faces-redirect=true";
    }

    /** Calendars into which the reader writes. */
    public List<Shown> getWritable() {
        return calendars.all().stream().filter(Shown::writable).toList();
    }

    public @Nullable Long getCalendarId() {
        return calendarId;
    }

    public void setCalendarId(@Nullable Long chosen) {
        calendarId = chosen;
    }

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(@Nullable Part chosen) {
        file = chosen;
    }
}
