package org.schulhof.kernel.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.schulhof.kernel.setting.Installation;

/**
 * Which contents there are. Bringing a content and collecting it hold the same row, so that neither a file without a content comes
 * of it, nor a content that nobody ever collects: the content is put in its place under the row, the row is there as long as a file
 * has it (the database insists), and what a crash leaves of one without the other is found by the next collection.
 */
@ApplicationScoped
public class ContentRecords {

    private static final int AT_ONCE = 500;

    private final EntityManager entityManager;
    private final Installation installation;

    @Inject
    public ContentRecords(EntityManager entityManager, Installation installation) {
        this.entityManager = entityManager;
        this.installation = installation;
    }

    ContentStore store() {
        return new ContentFolder(installation.data().resolve("files"));
    }

    /** The content as it lies there, whatever the virus scanner says of it. */
    public InputStream open(String sha256) throws IOException {
        return store().open(sha256);
    }

    /** Takes the content's row, in the running transaction; whoever collects or brings the same waits for its end. */
    void hold(Content content) {
        entityManager
                .createNativeQuery(
                        "insert into content (sha256, size) values (?1, ?2) on duplicate key update size = values(size)")
                .setParameter(1, content.sha256())
                .setParameter(2, content.size())
                .executeUpdate();
    }

    /** Those of the given ones that are some file's. */
    Set<String> had(Collection<String> contents) {
        return new HashSet<>(entityManager
                .createQuery("select distinct f.sha256 from FileRecord f where f.sha256 in :contents", String.class)
                .setParameter("contents", contents)
                .getResultList());
    }

    /** Some of those that are no file's any more. */
    @SuppressWarnings("unchecked")
    List<String> unused(String after) {
        return entityManager
                .createNativeQuery("select c.sha256 from content c where c.sha256 > ?1 and not exists"
                        + " (select 1 from stored_file f where f.sha256 = c.sha256) order by c.sha256 limit " + AT_ONCE)
                .setParameter(1, after)
                .getResultList();
    }

    /**
     * Deletes the content if no file has it, in a transaction of its own.
     *
     * @param putBefore spares what was put there later: it may be about to become a file's
     */
    @Transactional(value = TxType.REQUIRES_NEW, rollbackOn = IOException.class)
    public void collect(String sha256, Instant putBefore) throws IOException {
        hold(new Content(sha256, 0));
        int collected = entityManager
                .createNativeQuery("delete from content where sha256 = ?1 and not exists"
                        + " (select 1 from stored_file f where f.sha256 = ?1)")
                .setParameter(1, sha256)
                .executeUpdate();
        if (collected == 1
                && store().putAt(sha256).filter(at -> !at.isBefore(putBefore)).isEmpty()) {
            store().delete(sha256);
        }
    }
}
