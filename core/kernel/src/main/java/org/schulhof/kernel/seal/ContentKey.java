package org.schulhof.kernel.seal;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.streamingaead.AesGcmHkdfStreamingParameters;
import com.google.crypto.tink.streamingaead.StreamingAeadConfig;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import org.schulhof.api.seal.BrokenSealException;
import org.schulhof.kernel.file.Envelope;

/** The key of one file, whatever its size. It is kept sealed by a key of the file's module, and goes with the file. */
public final class ContentKey {

    private static final int SEGMENT_BYTES = 64 << 10;
    private static final int KEY_BYTES = 32;

    static {
        try {
            StreamingAeadConfig.register();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private final KeysetHandle key;

    private ContentKey(KeysetHandle key) {
        this.key = key;
    }

    public static ContentKey create() {
        try {
            return new ContentKey(KeysetHandle.generateNew(AesGcmHkdfStreamingParameters.builder()
                    .setKeySizeBytes(KEY_BYTES)
                    .setDerivedAesGcmKeySizeBytes(KEY_BYTES)
                    .setHkdfHashType(AesGcmHkdfStreamingParameters.HashType.SHA256)
                    .setCiphertextSegmentSizeBytes(SEGMENT_BYTES)
                    .build()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has AES-GCM", e);
        }
    }

    /** As {@link #bytes} gave it. */
    public static ContentKey of(byte[] bytes) {
        try {
            return new ContentKey(TinkProtoKeysetFormat.parseKeyset(bytes, InsecureSecretKeyAccess.get()));
        } catch (GeneralSecurityException e) {
            throw new BrokenSealException("No key of a file", e);
        }
    }

    /** The key itself, to be sealed. */
    public byte[] bytes() {
        try {
            return TinkProtoKeysetFormat.serializeKeyset(key, InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A key can't be written", e);
        }
    }

    /** Seals and opens one part of the file, such as its preview. What was sealed as one part does not open as another. */
    public Envelope part(String name) {
        return new Part(this, name);
    }

    private StreamingAead cipher() throws GeneralSecurityException {
        return key.getPrimitive(RegistryConfiguration.get(), StreamingAead.class);
    }

    private record Part(ContentKey key, String name) implements Envelope {

        @Override
        public OutputStream close(OutputStream target) throws IOException {
            try {
                return key.cipher().newEncryptingStream(target, name.getBytes(StandardCharsets.UTF_8));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("A file can't be sealed", e);
            }
        }

        @Override
        public InputStream open(InputStream source) throws IOException {
            try {
                return key.cipher().newDecryptingStream(source, name.getBytes(StandardCharsets.UTF_8));
            } catch (GeneralSecurityException e) {
                throw new BrokenSealException("A file can't be opened", e);
            }
        }
    }
}
