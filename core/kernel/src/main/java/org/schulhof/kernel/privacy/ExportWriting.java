package org.schulhof.kernel.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.schulhof.api.job.JobCancelledException;
import org.schulhof.api.job.Progress;
import org.schulhof.api.person.Person;
import org.schulhof.kernel.fault.FaultNumber;

/** Writes all that is held about a person into one archive, each holder's in a folder; what fails costs its own part only. */
@ApplicationScoped
class ExportWriting {

    private static final Logger LOG = Logger.getLogger(ExportWriting.class.getName());
    private static final String STEP = "export.step.collect";
    private static final String CORE_FOLDER = "portal";

    private final Holders holders;
    private final ExportIndex index;

    @Inject
    ExportWriting(Holders holders, ExportIndex index) {
        this.holders = holders;
        this.index = index;
    }

    void write(Person person, Locale locale, OutputStream target, Progress progress) throws IOException {
        List<DataHolder> present = holders.present();
        List<ExportPart> parts = new ArrayList<>();
        try (ExportArchive archive = new ExportArchive(target)) {
            for (DataHolder holder : present) {
                int done = parts.size();
                Runnable report = () -> progress.report(done, present.size() + 1, STEP);
                report.run();
                parts.add(write(holder, person.id(), locale, archive, report));
            }
            progress.report(present.size(), present.size() + 1, STEP);
            List<String> absent = holders.absent().stream()
                    .map(name -> holders.title(name, locale))
                    .toList();
            byte[] page = index.page(person, parts, absent, locale).getBytes(StandardCharsets.UTF_8);
            archive.write("index.html", stream -> stream.write(page));
        }
    }

    private ExportPart write(DataHolder holder, long personId, Locale locale, ExportArchive archive, Runnable report)
            throws IOException {
        boolean ofCore = holder.name().startsWith(CoreHolder.PREFIX);
        String folder = ofCore ? CORE_FOLDER : holder.name();
        ExportArchive.Folder files = archive.folder(folder, report);
        try {
            List<String> what = holder.describe(locale).stream()
                    .map(holding -> holding.what())
                    .toList();
            holder.export(personId, files);
            return new ExportPart(holder.title(locale), what, files.files(), null);
        } catch (JobCancelledException e) {
            throw e;
        } catch (IOException | RuntimeException | LinkageError e) {
            if (archive.isBroken()) {
                throw e;
            }
            String fault = FaultNumber.next();
            LOG.log(Level.SEVERE, e, () -> "Fault " + fault + ": " + holder.name() + " did not export");
            String name = ofCore ? holder.name().substring(CoreHolder.PREFIX.length()) + "-" : "";
            String notice = index.failure(holder.title(locale), fault, locale);
            archive.write(
                    folder + "/" + name + index.failureFile(locale),
                    stream -> stream.write(notice.getBytes(StandardCharsets.UTF_8)));
            return new ExportPart(holder.title(locale), List.of(), files.files(), fault);
        }
    }
}
