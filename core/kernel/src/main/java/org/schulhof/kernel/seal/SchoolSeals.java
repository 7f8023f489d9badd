package org.schulhof.kernel.seal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.RegistryConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import org.schulhof.api.seal.BrokenSealException;
import org.schulhof.api.seal.Seals;
import org.schulhof.api.seal.UnknownKeyException;
import org.schulhof.kernel.ModuleService;

/** Seals by Tink's AES-GCM. Unwrapped keys are held in memory only. */
@ApplicationScoped
@ModuleService
public class SchoolSeals implements Seals {

    private static final int MOST_HELD = 10_000;
    private static final Duration UNUSED = Duration.ofMinutes(30);

    private final SealingKeys keys;
    private final Event<KeyDestroyed> destroyed;
    private final Cache<Long, Aead> held = Caffeine.newBuilder()
            .maximumSize(MOST_HELD)
            .expireAfterAccess(UNUSED)
            .build();

    @Inject
    public SchoolSeals(SealingKeys keys, Event<KeyDestroyed> destroyed) {
        this.keys = keys;
        this.destroyed = destroyed;
    }

    @Override
    public long createKey(String module) {
        return keys.create(module);
    }

    @Override
    public byte[] seal(long keyId, byte[] content, String place) {
        if (content.length > LONGEST) {
            throw new IllegalArgumentException("More than " + LONGEST + " bytes; a file, perhaps?");
        }
        try {
            return aead(keyId).encrypt(content, bytes(place));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Not sealed: " + place, e);
        }
    }

    @Override
    public byte[] open(long keyId, byte[] sealed, String place) {
        Aead aead = aead(keyId);
        try {
            return aead.decrypt(sealed, bytes(place));
        } catch (GeneralSecurityException e) {
            throw new BrokenSealException("Key " + keyId + " does not open " + place, e);
        }
    }

    @Override
    @Transactional
    public void destroyKey(long keyId) {
        keys.delete(keyId);
        destroyed.fire(new KeyDestroyed(keyId));
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) KeyDestroyed key) {
        held.invalidate(key.id());
    }

    /** Has every key unwrapped anew. */
    void forgetAll() {
        held.invalidateAll();
    }

    private Aead aead(long keyId) {
        return held.get(keyId, this::unwrap);
    }

    private Aead unwrap(long keyId) {
        try {
            return keys.find(keyId)
                    .orElseThrow(() -> new UnknownKeyException(keyId))
                    .getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException e) {
            throw new BrokenSealException("Key " + keyId, e);
        }
    }

    private static byte[] bytes(String place) {
        return place.getBytes(StandardCharsets.UTF_8);
    }

    /** A key has gone. */
    public record KeyDestroyed(long id) {}
}
