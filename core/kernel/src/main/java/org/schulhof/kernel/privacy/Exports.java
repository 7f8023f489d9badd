package org.schulhof.kernel.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.schulhof.api.file.StoredFile;
import org.schulhof.api.job.Jobs;
import org.schulhof.api.notification.Notifications;
import org.schulhof.api.policy.Policies;
import org.schulhof.api.seal.Seals;
import org.schulhof.kernel.CoreNotificationKind;
import org.schulhof.kernel.file.Content;
import org.schulhof.kernel.file.FileErasure;
import org.schulhof.kernel.file.StoredFiles;
import org.schulhof.kernel.person.PersonEntity;
import org.schulhof.kernel.policy.CorePolicy;
import org.schulhof.kernel.seal.ContentKey;
import org.schulhof.kernel.seal.ModuleKeys;
import org.schulhof.kernel.text.Texts;

/** The life of copies of people's data after their order: made, kept for some days, erased. Checks no rights. */
@ApplicationScoped
class Exports {

    private static final String FILE_OWNER = "core.privacy";

    private final EntityManager entityManager;
    private final StoredFiles files;
    private final FileErasure erasure;
    private final Seals seals;
    private final ModuleKeys keys;
    private final Jobs jobs;
    private final Notifications notifications;
    private final Policies policies;
    private final Texts texts;
    private final Clock clock;

    @Inject
    Exports(
            EntityManager entityManager,
            StoredFiles files,
            FileErasure erasure,
            Seals seals,
            ModuleKeys keys,
            Jobs jobs,
            Notifications notifications,
            Policies policies,
            Texts texts,
            Clock clock) {
        this.entityManager = entityManager;
        this.files = files;
        this.erasure = erasure;
        this.seals = seals;
        this.keys = keys;
        this.jobs = jobs;
        this.notifications = notifications;
        this.policies = policies;
        this.texts = texts;
        this.clock = clock;
    }

    /** Whose it is; empty if it was erased meanwhile. */
    @Transactional
    Optional<PersonEntity> personOf(long exportId) {
        return Optional.ofNullable(entityManager.find(PersonalExport.class, exportId))
                .map(export -> entityManager.find(PersonEntity.class, export.personId()));
    }

    /** Keeps what was written and sealed, and tells the person. If the export was erased meanwhile, so is this. */
    @Transactional(rollbackOn = IOException.class)
    void keep(long exportId, Content content, long size, ContentKey key) throws IOException {
        PersonalExport export = entityManager.find(PersonalExport.class, exportId, LockModeType.PESSIMISTIC_WRITE);
        Instant now = clock.instant();
        StoredFile file = files.keep(FILE_OWNER, "export-" + exportId + ".zip", content);
        if (export == null) {
            erasure.erase(file.id());
            return;
        }
        Instant until = now.plus(Duration.ofDays(policies.number(CorePolicy.EXPORT_DAYS.policy())));
        export.ready(file.id(), size, now, until);
        long keyId = keys.ofExports();
        export.seal(keyId, seals.seal(keyId, key.bytes(), export.place()));
        jobs.start(ExpiryJob.KIND, ExpiryJob.input(exportId), until);
        PersonEntity person = entityManager.find(PersonEntity.class, export.personId());
        notifications.tell(
                person.id(),
                CoreNotificationKind.EXPORT_READY.kindName(),
                texts.get(person.language(), "notification.export"),
                "/my-data.xhtml");
    }

    /** Nothing happens if it has gone before. */
    @Transactional
    void expire(long exportId) {
        Optional.ofNullable(entityManager.find(PersonalExport.class, exportId)).ifPresent(this::erase);
    }

    /** How many there were. */
    long eraseOf(long personId) {
        Optional<PersonalExport> export = entityManager
                .createQuery("select e from PersonalExport e where e.personId = :person", PersonalExport.class)
                .setParameter("person", personId)
                .getResultStream()
                .findFirst();
        export.ifPresent(this::erase);
        return export.isPresent() ? 1 : 0;
    }

    private void erase(PersonalExport export) {
        export.fileId().ifPresent(erasure::erase);
        entityManager.remove(export);
    }
}
