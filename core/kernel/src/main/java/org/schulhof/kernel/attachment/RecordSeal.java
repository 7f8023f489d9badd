package org.schulhof.kernel.attachment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** What a sealed attachment's record has instead of a name. */
@Embeddable
class RecordSeal {

    /** Of the module's attachments. */
    @Column(name = "key_id")
    private Long keyId;

    @Column(name = "sealed_name")
    private byte[] sealedName;

    /** The key of the contents, sealed by the module's. */
    @Column(name = "content_key")
    private byte[] contentKey;

    protected RecordSeal() {}

    RecordSeal(long keyId, byte[] sealedName, byte[] contentKey) {
        this.keyId = keyId;
        this.sealedName = sealedName.clone();
        this.contentKey = contentKey.clone();
    }

    long keyId() {
        return keyId;
    }

    byte[] sealedName() {
        return sealedName.clone();
    }

    byte[] contentKey() {
        return contentKey.clone();
    }
}
