package org.schulhof.kernel.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.schulhof.kernel.file.ContentRecords;
import org.schulhof.kernel.file.SealedContents;

/** The contents of sealed attachments, for the virus scanner alone. */
@ApplicationScoped
public class SealedAttachments implements SealedContents {

    private final EntityManager entityManager;
    private final AttachmentSeals seals;
    private final ContentRecords contents;

    @Inject
    public SealedAttachments(EntityManager entityManager, AttachmentSeals seals, ContentRecords contents) {
        this.entityManager = entityManager;
        this.seals = seals;
        this.contents = contents;
    }

    @Override
    @Transactional
    public Optional<InputStream> open(String sha256) throws IOException {
        List<?> ids = entityManager
                .createNativeQuery("select a.id from attachment a join stored_file f on f.id = a.file_id"
                        + " where f.sha256 = ?1 and a.content_key is not null limit 1")
                .setParameter(1, sha256)
                .getResultList();
        if (ids.isEmpty()) {
            return Optional.empty();
        }
        AttachmentRecord record = entityManager.find(AttachmentRecord.class, ((Number) ids.get(0)).longValue());
        return Optional.of(seals.file(record).open(contents.open(sha256)));
    }
}
