package org.schulhof.kernel.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.schulhof.api.privacy.Erasure;
import org.schulhof.api.privacy.ExportTarget;
import org.schulhof.kernel.holding.CoreData;
import org.schulhof.kernel.holding.PersonRows;
import org.schulhof.kernel.text.Texts;

/** Uploads that are not complete, and how large a person's may be. */
@ApplicationScoped
public class UploadData implements CoreData {

    private final PersonRows rows;
    private final Texts texts;

    @Inject
    public UploadData(PersonRows rows, Texts texts) {
        this.rows = rows;
        this.texts = texts;
    }

    @Override
    public String name() {
        return "uploadlimits";
    }

    @Override
    public Set<String> tables() {
        return Set.of("partial_upload", "upload_limit", "content_scan");
    }

    @Override
    public List<Holding> describe(Locale locale) {
        return List.of(
                new Holding(texts.get(locale, "data.partialUploads"), Purpose.MODULE),
                new Holding(texts.get(locale, "data.contentScans"), Purpose.MODULE),
                new Holding(texts.get(locale, "data.uploadLimits"), Purpose.ORGANISATION));
    }

    @Override
    public void export(long personId, ExportTarget target) throws IOException {
        rows.export(
                target,
                "partial-uploads.json",
                "select module, size, received, grown_at as grownAt from partial_upload where person_id = ?1 order by grown_at",
                personId);
        rows.export(
                target,
                "virus-scans.json",
                "select module, name, brought_at as broughtAt, finding, found_at as foundAt from content_scan"
                        + " where person_id = ?1 order by id",
                personId);
        rows.export(
                target,
                "upload-limits.json",
                "select megabytes, ends_at as endsAt, reason, set_at as setAt from upload_limit where person_id = ?1",
                personId);
    }

    /** The files of the uploads go with the nightly sweep. */
    @Override
    public Erasure erase(long personId) {
        rows.change("update upload_limit set set_by = null where set_by = ?1", personId);
        return Erasure.nothing()
                .deleted(
                        "data.partialUploads", rows.change("delete from partial_upload where person_id = ?1", personId))
                .deleted("data.contentScans", rows.change("delete from content_scan where person_id = ?1", personId))
                .deleted("data.uploadLimits", rows.change("delete from upload_limit where person_id = ?1", personId));
    }
}
