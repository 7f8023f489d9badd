package org.schulhof.kernel.seal;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import org.schulhof.api.seal.BrokenSealException;

/**
 * One of the school's keys: it encrypts the keys of modules, and nothing else.
 *
 * @param id as the key's file knows it
 */
record SchoolKey(long id, Aead aead) {

    /** @param place to which the key belongs; it unwraps there only */
    byte[] wrap(KeysetHandle key, String place) {
        try {
            return TinkProtoKeysetFormat.serializeEncryptedKeyset(key, aead, bytes(place));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A key can't be wrapped", e);
        }
    }

    /** @throws BrokenSealException if it was wrapped by another key or for another place, or has been changed */
    KeysetHandle unwrap(byte[] wrapped, String place) {
        try {
            return TinkProtoKeysetFormat.parseEncryptedKeyset(wrapped, aead, bytes(place));
        } catch (GeneralSecurityException e) {
            throw new BrokenSealException("The school's key " + id + " does not unwrap " + place, e);
        }
    }

    private static byte[] bytes(String place) {
        return place.getBytes(StandardCharsets.UTF_8);
    }
}
