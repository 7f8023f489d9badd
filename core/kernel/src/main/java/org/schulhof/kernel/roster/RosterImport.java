package org.schulhof.kernel.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.schulhof.api.access.Access;
import org.schulhof.api.file.FileStore;
import org.schulhof.api.file.StoredFile;
import org.schulhof.api.job.Job;
import org.schulhof.api.job.Jobs;
import org.schulhof.api.job.Progress;
import org.schulhof.api.person.Person;
import org.schulhof.kernel.CoreRight;
import org.schulhof.kernel.roster.plan.Doubt;
import org.schulhof.kernel.roster.plan.ImportOptions;
import org.schulhof.kernel.roster.plan.ImportPlan;

/** Imports people, classes and courses: first as a dry run, then as confirmed. */
@ApplicationScoped
public class RosterImport {

    /** More than a school ever has of lists. */
    public static final int MAX_FILES = 20;

    public static final long MAX_BYTES = 10_000_000;

    private static final String FILE_OWNER = "core.roster";

    private final EntityManager entityManager;
    private final SchoolReader reader;
    private final PlanWriter writer;
    private final ImportAudit audit;
    private final Access access;
    private final FileStore files;
    private final Jobs jobs;
    private final Clock clock;

    @Inject
    public RosterImport(
            EntityManager entityManager,
            SchoolReader reader,
            PlanWriter writer,
            ImportAudit audit,
            Access access,
            FileStore files,
            Jobs jobs,
            Clock clock) {
        this.entityManager = entityManager;
        this.reader = reader;
        this.writer = writer;
        this.audit = audit;
        this.access = access;
        this.files = files;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** What would happen; writes nothing. */
    public ImportPlan dryRun(List<UploadedFile> uploads, ImportOptions options) {
        access.requireRight(CoreRight.PEOPLE_IMPORT.rightName());
        return plan(uploads, options, LocalDate.now(clock), reader.read());
    }

    /**
     * Has the plan carried out that was shown.
     *
     * @param shown the plan of {@link #dryRun} for the same files and options
     * @param confirmed the doubts about the plan that were confirmed on their own
     * @return the job's id; its result is {@link ImportResult#of}
     * @throws UnconfirmedException if there is nothing to carry out, or a confirmation is missing
     */
    @Transactional(rollbackOn = IOException.class)
    public long confirm(List<UploadedFile> uploads, ImportOptions options, ImportPlan shown, Set<Doubt> confirmed)
            throws IOException {
        access.requireRight(CoreRight.PEOPLE_IMPORT.rightName());
        if (!shown.isConfirmable()) {
            throw new UnconfirmedException("The plan has unreadable files or changes nothing");
        }
        if (!confirmed.containsAll(shown.doubts())) {
            throw new UnconfirmedException("Confirmed are " + confirmed + " of " + shown.doubts());
        }
        List<ImportOrder.StoredUpload> stored = new ArrayList<>();
        for (UploadedFile upload : uploads) {
            StoredFile file =
                    files.store(FILE_OWNER, upload.name(), new ByteArrayInputStream(upload.content()), MAX_BYTES);
            stored.add(new ImportOrder.StoredUpload(file.id(), upload.name(), upload.settings()));
        }
        ImportOrder order = new ImportOrder(stored, options, LocalDate.now(clock), shown.fingerprint());
        return jobs.start(ImportJob.KIND, order.toInput(), null);
    }

    /**
     * How far an import is that the current person has confirmed.
     *
     * @throws UnknownImportException if there is none of this id
     */
    public Job progress(long jobId) {
        access.requireRight(CoreRight.PEOPLE_IMPORT.rightName());
        return jobs.find(jobId)
                .filter(job -> job.kind().equals(ImportJob.KIND))
                .orElseThrow(() -> new UnknownImportException(jobId));
    }

    /** Everything in one transaction; the uploaded files go with it. */
    @Transactional(rollbackOn = IOException.class)
    ImportResult carryOut(ImportOrder order, Progress progress) throws IOException {
        oneAtATime();
        Person importer = access.requireRight(CoreRight.PEOPLE_IMPORT.rightName());
        if (wasCarriedOut(order)) {
            return ImportResult.APPLIED;
        }
        progress.report(0, 0, "import.step.read");
        SchoolRecords records = reader.read();
        List<UploadedFile> uploads = new ArrayList<>();
        for (ImportOrder.StoredUpload file : order.files()) {
            try (InputStream content = files.open(file.fileId())) {
                uploads.add(new UploadedFile(file.name(), content.readAllBytes(), file.settings()));
            }
        }
        ImportPlan plan = plan(uploads, order.options(), order.day(), records);
        boolean asShown = plan.fingerprint().equals(order.fingerprint());
        if (asShown) {
            writer.write(plan.writes(), records, Optional.of(importer.id()), progress);
            audit.record(uploads.stream().map(UploadedFile::name).collect(Collectors.joining(", ")), plan);
        }
        order.files().forEach(file -> files.delete(file.fileId()));
        return asShown ? ImportResult.APPLIED : ImportResult.SCHOOL_CHANGED;
    }

    /** Plans for files that come with the portal. */
    void load(List<UploadedFile> uploads, Progress progress) {
        SchoolRecords records = reader.read();
        ImportPlan plan = plan(uploads, ImportOptions.DEFAULT, LocalDate.now(clock), records);
        writer.write(plan.writes(), records, Optional.empty(), progress);
    }

    /** A job that was interrupted after its transaction starts again, and finds that its files went with it. */
    private boolean wasCarriedOut(ImportOrder order) {
        return order.files().stream().allMatch(file -> files.find(file.fileId()).isEmpty());
    }

    /** Waits until no other import runs. Comes before the first read, or the transaction would see the school as it was. */
    private void oneAtATime() {
        entityManager
                .createNativeQuery("select id from school_group where role = 'PUPIL' for update")
                .getResultList();
    }

    private static ImportPlan plan(
            List<UploadedFile> uploads, ImportOptions options, LocalDate day, SchoolRecords records) {
        return ImportPlan.of(uploads.stream().map(upload -> upload.read(day)).toList(), records.school(), options);
    }
}
