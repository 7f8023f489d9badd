package org.schulhof.kernel.attachment;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.schulhof.api.file.Attachment;
import org.schulhof.api.file.Attachment.Picture;
import org.schulhof.api.file.AttachmentPlace;
import org.schulhof.api.file.StoredFile;

/** An attachment as it is kept: at a place, or with whoever is still writing. */
@Entity
@Table(name = "attachment")
class AttachmentRecord {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String module;

    private @Nullable String thing;

    private int position;

    @Column(name = "uploader_id")
    private @Nullable Long uploaderId;

    private String name;

    private String type;

    private long size;

    @Column(name = "file_id")
    private long fileId;

    @Column(name = "preview_id")
    private @Nullable Long previewId;

    private @Nullable Integer width;

    private @Nullable Integer height;

    @Column(name = "uploaded_at")
    private Instant uploadedAt;

    /** Of a sealed attachment; its name is empty. */
    @Embedded
    private @Nullable RecordSeal seal;

    protected AttachmentRecord() {}

    AttachmentRecord(
            String module,
            long uploaderId,
            FileName name,
            String type,
            long size,
            StoredFile file,
            Instant uploadedAt) {
        this.module = module;
        this.uploaderId = uploaderId;
        this.name = name.text();
        this.type = type;
        this.size = size;
        this.fileId = file.id();
        this.uploadedAt = uploadedAt;
    }

    void seal(RecordSeal newSeal) {
        seal = newSeal;
        name = "";
    }

    Optional<RecordSeal> seal() {
        return Optional.ofNullable(seal);
    }

    /** Empty if it is sealed. */
    String name() {
        return name;
    }

    String type() {
        return type;
    }

    long size() {
        return size;
    }

    void showAs(StoredFile preview, Picture picture) {
        previewId = preview.id();
        width = picture.width();
        height = picture.height();
    }

    Attachment toAttachment(String openName) {
        return new Attachment(
                id, module, openName, type, size, uploadedAt, previewId == null ? null : new Picture(width, height));
    }

    long id() {
        return id;
    }

    String module() {
        return module;
    }

    /** What it belongs to; empty while somebody is still writing. */
    Optional<String> thing() {
        return Optional.ofNullable(thing);
    }

    long fileId() {
        return fileId;
    }

    Optional<Long> previewId() {
        return Optional.ofNullable(previewId);
    }

    boolean isUploadOf(long personId, String forModule) {
        return uploaderId != null && uploaderId == personId && module.equals(forModule);
    }

    boolean isAt(AttachmentPlace place) {
        return module.equals(place.module()) && place.thing().equals(thing);
    }

    void putAt(AttachmentPlace place, int newPosition) {
        thing = place.thing();
        uploaderId = null;
        position = newPosition;
    }
}
