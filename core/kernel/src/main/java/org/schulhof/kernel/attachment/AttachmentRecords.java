package org.schulhof.kernel.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.schulhof.api.file.Attachment;
import org.schulhof.api.file.AttachmentPlace;
import org.schulhof.api.file.StoredFile;
import org.schulhof.api.file.TooManyAttachmentsException;
import org.schulhof.api.file.UnknownAttachmentException;
import org.schulhof.kernel.attachment.AttachmentSeals.Fresh;
import org.schulhof.kernel.file.Envelope;
import org.schulhof.kernel.file.Incoming;
import org.schulhof.kernel.file.StoredFiles;
import org.schulhof.kernel.scan.Verdict;

/** Attachments in the database. Each method is one step, whole or not at all. */
@ApplicationScoped
public class AttachmentRecords {

    /** As many as anybody puts at a text, twice. */
    static final int MOST_UNSAVED = 60;

    static final Duration UNSAVED = Duration.ofDays(1);

    private static final int SWEPT_AT_ONCE = 500;

    private final EntityManager entityManager;
    private final StoredFiles files;
    private final AttachmentSeals seals;
    private final Clock clock;

    @Inject
    public AttachmentRecords(EntityManager entityManager, StoredFiles files, AttachmentSeals seals, Clock clock) {
        this.entityManager = entityManager;
        this.files = files;
        this.seals = seals;
        this.clock = clock;
    }

    /** @throws TooManyAttachmentsException if the person has enough files that are not part of anything */
    void requireRoom(long personId) {
        long unsaved = entityManager
                .createQuery("select count(a) from AttachmentRecord a where a.uploaderId = :person", Long.class)
                .setParameter("person", personId)
                .getSingleResult();
        if (unsaved >= MOST_UNSAVED) {
            throw new TooManyAttachmentsException(MOST_UNSAVED);
        }
    }

    /** Keeps a file as it came. */
    @Transactional(rollbackOn = IOException.class)
    Attachment keep(
            String module,
            long uploaderId,
            FileName name,
            String type,
            Incoming incoming,
            @Nullable Fresh seal,
            Verdict verdict)
            throws IOException {
        return persist(record(module, uploaderId, name, type, incoming, seal, verdict), seal);
    }

    /** Keeps the content of a stored file once more. */
    @Transactional(rollbackOn = IOException.class)
    Attachment keep(String module, long uploaderId, FileName name, String type, StoredFile file) throws IOException {
        StoredFile copy = files.copy(module, name.text(), file.id());
        return persist(new AttachmentRecord(module, uploaderId, name, type, file.size(), copy, clock.instant()), null);
    }

    /** Keeps a picture in its two sizes. */
    @Transactional(rollbackOn = IOException.class)
    Attachment keep(
            String module,
            long uploaderId,
            FileName name,
            PictureFile.Rendition picture,
            Incoming incoming,
            @Nullable Fresh seal,
            Verdict verdict)
            throws IOException {
        AttachmentRecord record;
        if (picture.moving()) {
            record = record(module, uploaderId, name, "image/gif", incoming, seal, verdict);
        } else {
            Envelope envelope = seal == null ? Envelope.NONE : seal.file();
            StoredFile full = store(module, name, picture.full(), envelope, seal);
            record = new AttachmentRecord(
                    module, uploaderId, name, picture.type(), picture.full().length, full, clock.instant());
        }
        Envelope envelope = seal == null ? Envelope.NONE : seal.preview();
        record.showAs(store(module, name, picture.preview(), envelope, seal), picture.picture());
        return persist(record, seal);
    }

    private AttachmentRecord record(
            String module,
            long uploaderId,
            FileName name,
            String type,
            Incoming incoming,
            @Nullable Fresh seal,
            Verdict verdict)
            throws IOException {
        try (InputStream content = incoming.closed()) {
            StoredFile file =
                    files.store(module, storedName(name, seal), seal == null ? name.text() : "", content, verdict);
            return new AttachmentRecord(module, uploaderId, name, type, incoming.size(), file, clock.instant());
        }
    }

    private StoredFile store(String module, FileName name, byte[] content, Envelope envelope, @Nullable Fresh seal)
            throws IOException {
        ByteArrayOutputStream closed = new ByteArrayOutputStream(content.length);
        try (OutputStream target = envelope.close(closed)) {
            target.write(content);
        }
        // the portal's own work: nothing of what came is in it but pixels
        return files.store(
                module, storedName(name, seal), "", new ByteArrayInputStream(closed.toByteArray()), Verdict.UNASKED);
    }

    private static String storedName(FileName name, @Nullable Fresh seal) {
        return seal == null ? name.text() : "sealed";
    }

    private Attachment persist(AttachmentRecord record, @Nullable Fresh seal) {
        if (seal != null) {
            seals.close(record, seal);
        }
        entityManager.persist(record);
        entityManager.flush();
        return seals.open(record);
    }

    Optional<AttachmentRecord> find(long id) {
        return Optional.ofNullable(entityManager.find(AttachmentRecord.class, id));
    }

    /** By their ids; unknown ones are missing. */
    Map<Long, AttachmentRecord> find(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return entityManager
                .createQuery("select a from AttachmentRecord a where a.id in :ids", AttachmentRecord.class)
                .setParameter("ids", ids)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(AttachmentRecord::id, Function.identity()));
    }

    List<AttachmentRecord> at(String module, Collection<String> things) {
        if (things.isEmpty()) {
            return List.of();
        }
        return entityManager
                .createQuery(
                        "select a from AttachmentRecord a where a.module = :module and a.thing in :things"
                                + " order by a.thing, a.position, a.id",
                        AttachmentRecord.class)
                .setParameter("module", module)
                .setParameter("things", things)
                .getResultList();
    }

    /** Makes the place's attachments be the chosen ones and, as far as they are the writer's, the text's. */
    @Transactional
    void save(AttachmentPlace place, long writerId, Collection<Long> pictures, Collection<Long> chosen) {
        Map<Long, AttachmentRecord> known = new LinkedHashMap<>();
        at(place.module(), Set.of(place.thing())).forEach(record -> known.put(record.id(), record));
        Set<AttachmentRecord> before = Set.copyOf(known.values());
        Set<Long> named = new LinkedHashSet<>(pictures);
        named.addAll(chosen);
        known.putAll(find(named.stream().filter(id -> !known.containsKey(id)).toList()));
        Set<AttachmentRecord> kept = new LinkedHashSet<>();
        for (Long id : named) {
            AttachmentRecord record = known.get(id);
            if (record == null) {
                throw new UnknownAttachmentException(id);
            }
            if (record.isAt(place) || record.isUploadOf(writerId, place.module())) {
                kept.add(record);
            } else if (chosen.contains(id)) {
                throw new UnknownAttachmentException(id);
            }
        }
        int position = 0;
        for (AttachmentRecord record : kept) {
            record.putAt(place, position++);
        }
        before.stream().filter(record -> !kept.contains(record)).forEach(this::remove);
    }

    @Transactional
    void move(AttachmentPlace from, Collection<Long> ids, AttachmentPlace to) {
        int position = at(to.module(), Set.of(to.thing())).size();
        for (AttachmentRecord record : at(from.module(), Set.of(from.thing()))) {
            if (ids.contains(record.id())) {
                record.putAt(to, position++);
            }
        }
    }

    @Transactional
    void delete(String module, Collection<String> things) {
        at(module, things).forEach(this::remove);
    }

    /** Deletes what somebody has uploaded and never saved. */
    @Transactional
    public void sweep() {
        entityManager
                .createQuery(
                        "select a from AttachmentRecord a where a.thing is null and a.uploadedAt < :before",
                        AttachmentRecord.class)
                .setParameter("before", clock.instant().minus(UNSAVED))
                .setMaxResults(SWEPT_AT_ONCE)
                .getResultList()
                .forEach(this::remove);
    }

    /** What a person has uploaded and not saved yet. */
    List<AttachmentRecord> unsaved(long personId) {
        return entityManager
                .createQuery(
                        "select a from AttachmentRecord a where a.uploaderId = :person order by a.id",
                        AttachmentRecord.class)
                .setParameter("person", personId)
                .getResultList();
    }

    /** Deletes it. */
    long deleteUnsaved(long personId) {
        List<AttachmentRecord> unsaved = unsaved(personId);
        unsaved.forEach(this::remove);
        return unsaved.size();
    }

    private void remove(AttachmentRecord record) {
        entityManager.remove(record);
        files.delete(record.fileId());
        record.previewId().ifPresent(files::delete);
    }
}
