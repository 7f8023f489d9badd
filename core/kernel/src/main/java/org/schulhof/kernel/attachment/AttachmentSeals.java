package org.schulhof.kernel.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import org.schulhof.api.file.Attachment;
import org.schulhof.api.seal.Seals;
import org.schulhof.kernel.file.Envelope;
import org.schulhof.kernel.seal.ContentKey;
import org.schulhof.kernel.seal.ModuleKeys;

/**
 * Seals attachments of modules that want it (R19). Each has a key of its own for its contents; that key and the name are sealed
 * by the module's key, so that a list of many names needs no key but that one.
 */
@ApplicationScoped
public class AttachmentSeals {

    private static final String FILE = "file";
    private static final String PREVIEW = "preview";

    private final Seals seals;
    private final ModuleKeys keys;

    @Inject
    public AttachmentSeals(Seals seals, ModuleKeys keys) {
        this.seals = seals;
        this.keys = keys;
    }

    /** A seal for a new attachment of the module. */
    Fresh fresh(String module) {
        return new Fresh(keys.ofAttachments(module), ContentKey.create());
    }

    /** Takes the name out of the record, and puts it in sealed, with the key of the contents. */
    void close(AttachmentRecord record, Fresh seal) {
        record.seal(new RecordSeal(
                seal.keyId,
                seals.seal(seal.keyId, record.name().getBytes(StandardCharsets.UTF_8), place(record, "name")),
                seals.seal(seal.keyId, seal.contentKey.bytes(), place(record, "content"))));
    }

    /** As its readers see it. */
    Attachment open(AttachmentRecord record) {
        return record.toAttachment(name(record));
    }

    /** How the content lies on the disk. */
    Envelope file(AttachmentRecord record) {
        return envelope(record, FILE);
    }

    /** How the preview of a picture does. */
    Envelope preview(AttachmentRecord record) {
        return envelope(record, PREVIEW);
    }

    private String name(AttachmentRecord record) {
        return record.seal()
                .map(seal -> new String(
                        seals.open(seal.keyId(), seal.sealedName(), place(record, "name")), StandardCharsets.UTF_8))
                .orElseGet(record::name);
    }

    private Envelope envelope(AttachmentRecord record, String part) {
        return record.seal()
                .map(seal -> ContentKey.of(seals.open(seal.keyId(), seal.contentKey(), place(record, "content")))
                        .part(part))
                .orElse(Envelope.NONE);
    }

    /** Known before the record has an id of its own. */
    private static String place(AttachmentRecord record, String what) {
        return record.module() + "/file/" + record.fileId() + "/" + what;
    }

    /** A seal that nothing has been put under yet. */
    record Fresh(long keyId, ContentKey contentKey) {

        Envelope file() {
            return contentKey.part(FILE);
        }

        Envelope preview() {
            return contentKey.part(PREVIEW);
        }
    }
}
