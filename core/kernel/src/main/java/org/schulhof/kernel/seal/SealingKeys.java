package org.schulhof.kernel.seal;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.schulhof.api.seal.BrokenSealException;

/** The wrapped keys of modules. */
@ApplicationScoped
public class SealingKeys {

    private static final Logger LOG = Logger.getLogger(SealingKeys.class.getName());

    static final int REWRAPPED_AT_ONCE = 200;

    private final EntityManager entityManager;
    private final SchoolKeys schoolKeys;

    @Inject
    public SealingKeys(EntityManager entityManager, SchoolKeys schoolKeys) {
        this.entityManager = entityManager;
        this.schoolKeys = schoolKeys;
    }

    @Transactional
    long create(String module) {
        return create(module, null);
    }

    /** The module's key for a purpose of the portal's own; made, in the running transaction, by who first asks for it. */
    @Transactional
    long keyFor(String module, String purpose) {
        Optional<SealingKey> present =
                purposeKey(module, purpose).getResultStream().findFirst();
        if (present.isPresent()) {
            return present.get().id();
        }
        // of two that find none, one waits for the other
        schoolKeys.recordsToChange();
        return purposeKey(module, purpose)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .map(SealingKey::id)
                .orElseGet(() -> create(module, purpose));
    }

    private TypedQuery<SealingKey> purposeKey(String module, String purpose) {
        return entityManager
                .createQuery(
                        "select k from SealingKey k where k.module = :module and k.purpose = :purpose",
                        SealingKey.class)
                .setParameter("module", module)
                .setParameter("purpose", purpose);
    }

    private long create(String module, @Nullable String purpose) {
        SchoolKey by = schoolKeys.current();
        SealingKey key = new SealingKey(module, purpose, by);
        entityManager.persist(key);
        entityManager.flush();
        try {
            key.hold(KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM), by);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has AES-GCM", e);
        }
        entityManager.flush();
        return key.id();
    }

    Optional<KeysetHandle> find(long id) {
        return Optional.ofNullable(entityManager.find(SealingKey.class, id))
                .map(key -> key.unwrap(schoolKeys.find(key.schoolKey())));
    }

    void delete(long id) {
        entityManager
                .createQuery("delete from SealingKey k where k.id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }

    long count() {
        return entityManager
                .createQuery("select count(k) from SealingKey k", Long.class)
                .getSingleResult();
    }

    long countOthers(long schoolKey) {
        return entityManager
                .createQuery("select count(k) from SealingKey k where k.schoolKey <> :current", Long.class)
                .setParameter("current", schoolKey)
                .getSingleResult();
    }

    /**
     * Wraps some keys by the current one that are not yet.
     *
     * @param after this id
     * @return the last id of them; empty if there are no more
     */
    @Transactional
    Optional<Long> rewrapSome(long after) {
        SchoolKey current = schoolKeys.current();
        List<SealingKey> some = entityManager
                .createQuery(
                        "select k from SealingKey k where k.schoolKey <> :current and k.id > :after order by k.id",
                        SealingKey.class)
                .setParameter("current", current.id())
                .setParameter("after", after)
                .setMaxResults(REWRAPPED_AT_ONCE)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
        some.forEach(key -> rewrap(key, current));
        return some.isEmpty()
                ? Optional.empty()
                : Optional.of(some.get(some.size() - 1).id());
    }

    /** One that is broken costs what it sealed; the others go on, and the old key stays. */
    private void rewrap(SealingKey key, SchoolKey current) {
        try {
            key.hold(key.unwrap(schoolKeys.find(key.schoolKey())), current);
        } catch (BrokenSealException e) {
            LOG.log(Level.SEVERE, e, () -> "Key " + key.id() + " is broken");
        }
    }

    /**
     * Takes all school's keys but the current one out of use.
     *
     * @throws IllegalStateException if one of them still wraps a key
     */
    @Transactional
    void retireOthers() {
        // waits for whoever is making a key by one of them
        List<SchoolKeyRecord> records = schoolKeys.recordsToChange();
        Optional<Long> last = Optional.of(0L);
        while (last.isPresent()) {
            last = rewrapSome(last.get());
        }
        entityManager.flush();
        SchoolKeyRecord current = records.get(records.size() - 1);
        if (countOthers(current.id()) > 0) {
            throw new IllegalStateException("Broken keys are left; the log says which");
        }
        records.stream().filter(key -> key != current).forEach(entityManager::remove);
    }
}
