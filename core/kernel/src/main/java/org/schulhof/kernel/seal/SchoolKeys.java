package org.schulhof.kernel.seal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Logger;
import org.schulhof.api.seal.SchoolKeyMissingException;
import org.schulhof.kernel.setting.Installation;

/**
 * The school's keys. Which of them are in use, and which is the current one, is in the database; the keys themselves are in the
 * data folder, and a backup does not hold them.
 */
@ApplicationScoped
public class SchoolKeys {

    private static final Logger LOG = Logger.getLogger(SchoolKeys.class.getName());

    private final EntityManager entityManager;
    private final Installation installation;
    private final Clock clock;

    private volatile Map<Long, SchoolKey> known = Map.of();

    @Inject
    public SchoolKeys(EntityManager entityManager, Installation installation, Clock clock) {
        this.entityManager = entityManager;
        this.installation = installation;
        this.clock = clock;
    }

    /** Makes a new portal's first key. A lost one is not replaced: its file can still be brought. */
    @Transactional
    public void begin() {
        List<SchoolKeyRecord> records = records();
        if (records.isEmpty()) {
            add();
        } else if (!missing(records).isEmpty()) {
            LOG.severe(() ->
                    "The school's key is not in " + path() + ": what modules have sealed can't be read, and nothing"
                            + " is sealed, until it is brought by ./schulhof import-key");
        }
    }

    /** Makes one more, which is the current one from now on, in the running transaction. */
    SchoolKeyRecord add() {
        try {
            SchoolKeyRecord added = new SchoolKeyRecord(file().add(), clock.instant());
            entityManager.persist(added);
            entityManager.flush();
            return added;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those in use, the current one last. */
    List<SchoolKeyRecord> records() {
        return entityManager
                .createQuery("select k from SchoolKeyRecord k order by k.number", SchoolKeyRecord.class)
                .getResultList();
    }

    /** The same for who is about to change which are; others wait. */
    List<SchoolKeyRecord> recordsToChange() {
        return entityManager
                .createQuery("select k from SchoolKeyRecord k order by k.number", SchoolKeyRecord.class)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** The one that new keys are wrapped by. It is not retired before the running transaction is over. */
    SchoolKey current() {
        Number id = (Number) entityManager
                .createNativeQuery("select id from school_key order by number desc limit 1 lock in share mode")
                .getSingleResult();
        return find(id.longValue());
    }

    /** @throws SchoolKeyMissingException if it is not there */
    SchoolKey find(long id) {
        SchoolKey key = known.get(id);
        if (key == null) {
            key = read().get(id);
        }
        if (key == null) {
            throw new SchoolKeyMissingException(
                    "The school's key " + id + " is not in " + path() + "; ./schulhof import-key brings it");
        }
        return key;
    }

    /** Ids of those in use that are not there. */
    Set<Long> missing(List<SchoolKeyRecord> records) {
        Set<Long> ids = ids(records);
        ids.removeAll(read().keySet());
        return ids;
    }

    /** Destroys all keys that are not in use any more. */
    void destroyOthers(List<SchoolKeyRecord> inUse) {
        try {
            file().keepOnly(ids(inUse));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        read();
    }

    private static Set<Long> ids(List<SchoolKeyRecord> records) {
        Set<Long> ids = new HashSet<>();
        records.forEach(key -> ids.add(key.id()));
        return ids;
    }

    /** Anew: the file may have been brought, or replaced, while the portal runs. */
    private Map<Long, SchoolKey> read() {
        try {
            Map<Long, SchoolKey> keys = file().keys();
            known = keys;
            return keys;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SchoolKeyFile file() {
        return new SchoolKeyFile(path());
    }

    private Path path() {
        return installation.data().resolve("school-key");
    }
}
