package org.schulhof.kernel.filter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.schulhof.api.access.Access;
import org.schulhof.api.audit.Audit;
import org.schulhof.api.file.FileStore;
import org.schulhof.api.job.Jobs;
import org.schulhof.kernel.CoreRight;

/** The school's lists as the administration keeps them. Every change is audited and counts from its commit on. */
@ApplicationScoped
public class FilterAdministration {

    /** More than any list that is passed around. */
    public static final long MAX_BYTES = 40L * 1024 * 1024;

    public static final int MAX_LISTS = 50;

    /** What the form takes at once; more comes in a file. */
    public static final int MAX_TYPED = 20_000;

    static final String FILE_OWNER = "core.filter";

    private static final int EXPORT_PAGE = 10_000;

    private final EntityManager entityManager;
    private final FilterEntries entries;
    private final Access access;
    private final Audit audit;
    private final FileStore files;
    private final Jobs jobs;
    private final Clock clock;

    @Inject
    public FilterAdministration(
            EntityManager entityManager,
            FilterEntries entries,
            Access access,
            Audit audit,
            FileStore files,
            Jobs jobs,
            Clock clock) {
        this.entityManager = entityManager;
        this.entries = entries;
        this.access = access;
        this.audit = audit;
        this.files = files;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** Those that are always there first, then by name. */
    public List<FilterList> lists() {
        requireRight();
        return entityManager
                .createQuery(
                        "select l from FilterList l order by case when l.name is null then 0 else 1 end, l.name, l.id",
                        FilterList.class)
                .getResultList();
    }

    /** @throws UnknownFilterListException if there is none of this id */
    public FilterList get(long listId) {
        requireRight();
        return require(listId);
    }

    /** @param text how the entries begin, empty for all */
    public List<String> entries(long listId, String text, int offset, int limit) {
        requireRight();
        return entries.page(require(listId), text, offset, limit);
    }

    public long count(long listId, String text) {
        requireRight();
        return entries.count(require(listId), text);
    }

    /**
     * Adds what was typed, one entry a line.
     *
     * @return what became of it; what can't be an entry is told and the others are taken
     */
    @Transactional
    public Taken add(long listId, String typed) {
        requireRight();
        FilterList list = require(listId);
        ListFile lines = lines(list.kind(), typed);
        int added = entries.add(list.id(), lines.entries());
        if (added > 0) {
            entries.changed(list, clock.instant());
            audit.record("filter.add", list.title(), null, shown(lines.entries(), added));
        }
        return new Taken(added, lines.entries().size() - added, lines.problemCount(), problems(lines));
    }

    private static ListFile lines(ListKind kind, String typed) {
        try {
            return ListFile.read(kind, new StringReader(typed));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String shown(Iterable<String> added, int count) {
        return count > 10 ? Integer.toString(count) : String.join(", ", added);
    }

    static List<String> problems(ListFile lines) {
        return lines.problems().stream()
                .map(problem -> problem.number() + ": " + problem.line())
                .toList();
    }

    /** Nothing happens if it does not stand there. */
    @Transactional
    public void remove(long listId, String entry) {
        requireRight();
        FilterList list = require(listId);
        if (entries.remove(list.id(), entry)) {
            entries.changed(list, clock.instant());
            audit.record("filter.remove", list.title(), entry, null);
        }
    }

    /**
     * @return the new list's id
     * @throws InvalidFilterListException if it can't be called so, or there are too many
     */
    @Transactional
    public long create(ListKind kind, ListEffect effect, String name) {
        requireRight();
        String free = requireFree(name, null);
        if (lists().size() >= MAX_LISTS) {
            throw new InvalidFilterListException(InvalidFilterListException.Reason.TOO_MANY);
        }
        FilterList list = new FilterList(kind, effect, free);
        entityManager.persist(list);
        entityManager.flush();
        audit.record("filter.create", free, null, kind + "-" + effect);
        return list.id();
    }

    /** @throws InvalidFilterListException if it can't be called so */
    @Transactional
    public void rename(long listId, String name) {
        requireRight();
        FilterList list = requireOwn(listId);
        String free = requireFree(name, listId);
        audit.record("filter.rename", list.title(), list.title(), free);
        list.rename(free);
    }

    /** Whether the list is asked from now on. */
    @Transactional
    public void turn(long listId, boolean on) {
        requireRight();
        FilterList list = require(listId);
        if (list.isActive() != on) {
            audit.record("filter.turn", list.title(), list.isActive() ? "on" : "off", on ? "on" : "off");
            list.turn(on, entries.nextRevision());
        }
    }

    /** Deletes the list with all that stands in it. One of the four that are always there stays. */
    @Transactional
    public void delete(long listId) {
        requireRight();
        FilterList list = requireOwn(listId);
        audit.record("filter.delete", list.title(), Integer.toString(list.entries()), null);
        entries.nextRevision();
        entityManager.remove(list);
    }

    /**
     * Has a file taken into a list in the background.
     *
     * @param instead whether it takes the place of what stands there
     * @return the job's id; its output is {@link Taken#of}
     * @throws org.schulhof.api.file.FileTooLargeException beyond {@link #MAX_BYTES}
     */
    @Transactional(rollbackOn = IOException.class)
    public long startImport(long listId, String fileName, InputStream content, boolean instead) throws IOException {
        requireRight();
        FilterList list = require(listId);
        String name = fileName.length() > 255 ? fileName.substring(0, 255) : fileName;
        long file = files.store(FILE_OWNER, name, content, MAX_BYTES).id();
        return jobs.start(
                FilterImport.KIND,
                Map.of("list", list.id().toString(), "file", Long.toString(file), "instead", Boolean.toString(instead)),
                null);
    }

    /** Writes all entries, one a line. */
    public void export(long listId, Writer target) throws IOException {
        requireRight();
        FilterList list = require(listId);
        for (int offset = 0; ; offset += EXPORT_PAGE) {
            List<String> page = entries.page(list, "", offset, EXPORT_PAGE);
            for (String entry : page) {
                target.write(entry);
                target.write('\n');
            }
            if (page.size() < EXPORT_PAGE) {
                return;
            }
        }
    }

    private FilterList require(long listId) {
        FilterList list = entityManager.find(FilterList.class, listId);
        if (list == null) {
            throw new UnknownFilterListException(listId);
        }
        return list;
    }

    private FilterList requireOwn(long listId) {
        FilterList list = require(listId);
        if (list.name().isEmpty()) {
            throw new UnknownFilterListException(listId);
        }
        return list;
    }

    private String requireFree(String name, Long exceptId) {
        String stripped = name.strip();
        if (stripped.isEmpty() || stripped.length() > FilterList.MAX_NAME) {
            throw new InvalidFilterListException(InvalidFilterListException.Reason.NAME);
        }
        boolean taken = lists().stream()
                .filter(list -> !list.id().equals(exceptId))
                .flatMap(list -> list.name().stream())
                .anyMatch(other -> other.toLowerCase(Locale.ROOT).equals(stripped.toLowerCase(Locale.ROOT)));
        if (taken) {
            throw new InvalidFilterListException(InvalidFilterListException.Reason.TAKEN);
        }
        return stripped;
    }

    private void requireRight() {
        access.requireRight(CoreRight.FILTERS_EDIT.rightName());
    }
}
