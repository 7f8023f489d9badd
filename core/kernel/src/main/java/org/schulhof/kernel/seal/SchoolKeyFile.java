package org.schulhof.kernel.seal;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.schulhof.log.PrivateFile;

/** Where the school's keys lie: one of Tink's keysets in the data folder, for the portal's own account to read only. */
record SchoolKeyFile(Path path) {

    static {
        try {
            AeadConfig.register();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** By their ids; empty if the file is not there. @throws IOException also if it holds something else */
    Map<Long, SchoolKey> keys() throws IOException {
        Map<Long, SchoolKey> keys = new LinkedHashMap<>();
        Optional<KeysetHandle> keyset = read();
        try {
            for (int i = 0; keyset.isPresent() && i < keyset.get().size(); i++) {
                KeysetHandle.Entry entry = keyset.get().getAt(i);
                keys.put(id(entry), new SchoolKey(id(entry), alone(entry)));
            }
        } catch (GeneralSecurityException e) {
            throw new IOException("No keys of a school in " + path, e);
        }
        return keys;
    }

    /** Makes one more key. @return its id */
    long add() throws IOException {
        try {
            Optional<KeysetHandle> present = read();
            KeysetHandle.Builder keys = present.map(KeysetHandle::newBuilder).orElseGet(KeysetHandle::newBuilder);
            KeysetHandle more = keys.addEntry(
                            KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                                    .withRandomId()
                                    .makePrimary())
                    .build();
            write(more);
            return id(more.getPrimary());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has AES-GCM", e);
        }
    }

    /** Destroys all other keys. At least one of the given ones has to be there. */
    void keepOnly(Set<Long> ids) throws IOException {
        KeysetHandle present = read().orElseThrow();
        KeysetHandle.Builder kept = KeysetHandle.newBuilder();
        try {
            for (int i = 0; i < present.size(); i++) {
                KeysetHandle.Entry entry = present.getAt(i);
                if (ids.contains(id(entry))) {
                    kept.addEntry(KeysetHandle.importKey(entry.getKey()).withFixedId(entry.getId()));
                }
            }
            if (kept.size() == present.size()) {
                return;
            }
            kept.getAt(kept.size() - 1).makePrimary();
            write(kept.build());
        } catch (GeneralSecurityException e) {
            throw new IOException("The keys in " + path + " can't be written", e);
        }
    }

    private Optional<KeysetHandle> read() throws IOException {
        if (!Files.isRegularFile(path)) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(path), InsecureSecretKeyAccess.get()));
        } catch (GeneralSecurityException e) {
            throw new IOException("No keys of a school in " + path, e);
        }
    }

    private void write(KeysetHandle keys) throws IOException, GeneralSecurityException {
        new PrivateFile(path).write(TinkJsonProtoKeysetFormat.serializeKeyset(keys, InsecureSecretKeyAccess.get()));
    }

    private static Aead alone(KeysetHandle.Entry entry) throws GeneralSecurityException {
        return KeysetHandle.newBuilder()
                .addEntry(KeysetHandle.importKey(entry.getKey())
                        .withFixedId(entry.getId())
                        .makePrimary())
                .build()
                .getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    private static long id(KeysetHandle.Entry entry) {
        return Integer.toUnsignedLong(entry.getId());
    }
}
