package org.schulhof.kernel.filter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.schulhof.api.access.Access;
import org.schulhof.api.audit.Audit;
import org.schulhof.api.file.FileStore;
import org.schulhof.api.file.StoredFile;
import org.schulhof.api.job.Progress;
import org.schulhof.kernel.CoreRight;

/** Takes a file into a list, all of it in one transaction; the uploaded file goes with it. */
@ApplicationScoped
public class FilterImport {

    static final String KIND = "core.filter.import";

    private final EntityManager entityManager;
    private final FilterEntries entries;
    private final FileStore files;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    @Inject
    public FilterImport(
            EntityManager entityManager,
            FilterEntries entries,
            FileStore files,
            Access access,
            Audit audit,
            Clock clock) {
        this.entityManager = entityManager;
        this.entries = entries;
        this.files = files;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws UnknownFilterListException if the list was deleted meanwhile */
    @Transactional(rollbackOn = IOException.class)
    Taken take(Map<String, String> order, Progress progress) throws IOException {
        access.requireRight(CoreRight.FILTERS_EDIT.rightName());
        long listId = Long.parseLong(order.get("list"));
        long fileId = Long.parseLong(order.get("file"));
        Optional<StoredFile> file = files.find(fileId);
        FilterList list = entityManager.find(FilterList.class, listId);
        if (file.isEmpty()) {
            // Interrupted after its transaction, it starts again and finds that the file went with it.
            return new Taken(0, list == null ? 0 : list.entries(), 0, java.util.List.of());
        }
        if (list == null) {
            throw new UnknownFilterListException(listId);
        }
        progress.report(0, 0, "filters.step.read");
        ListFile lines = read(list.kind(), fileId);
        int before = list.entries();
        if (Boolean.parseBoolean(order.get("instead"))) {
            entries.clear(listId);
        }
        int total = lines.entries().size();
        int added = entries.add(listId, lines.entries(), done -> progress.report(done, total, "filters.step.write"));
        entries.changed(list, clock.instant());
        audit.record(
                "filter.import",
                list.title() + " - " + file.get().name(),
                Integer.toString(before),
                Integer.toString(list.entries()));
        files.delete(fileId);
        return new Taken(added, total - added, lines.problemCount(), FilterAdministration.problems(lines));
    }

    private ListFile read(ListKind kind, long fileId) throws IOException {
        try (InputStream content = files.open(fileId)) {
            return ListFile.read(kind, new StringReader(ListFile.text(content.readAllBytes())));
        }
    }
}
