package org.schulhof.kernel.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Browsers that have proved before that their user knows the password. Guesses from elsewhere do not delay them, so that
 * nobody can lock somebody else out by guessing.
 */
@ApplicationScoped
public class KnownDevices {

    private static final int TOKEN_BYTES = 16;
    private static final Pattern TOKEN = Pattern.compile("[0-9a-f]{32}");
    private static final Duration KEPT = Duration.ofDays(180);

    private final EntityManager entityManager;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    @Inject
    KnownDevices(EntityManager entityManager, Clock clock) {
        this.entityManager = entityManager;
        this.clock = clock;
    }

    /**
     * The device, if it is one of the person's.
     *
     * @param token what the browser shows, null if nothing
     * @return what tells it from others, empty if it is not known
     */
    String known(long personId, @Nullable String token) {
        if (token == null || !TOKEN.matcher(token).matches()) {
            return "";
        }
        String hash = hash(token);
        return entityManager.find(KnownDevice.class, new KnownDevice.Key(hash, personId)) == null ? "" : hash;
    }

    /**
     * Keeps that the person has signed in with this browser.
     *
     * @return what the browser shall show from now on
     */
    String remember(long personId, @Nullable String token) {
        String kept = token != null && TOKEN.matcher(token).matches() ? token : newToken();
        KnownDevice.Key key = new KnownDevice.Key(hash(kept), personId);
        KnownDevice device = entityManager.find(KnownDevice.class, key);
        if (device == null) {
            device = new KnownDevice(key);
            entityManager.persist(device);
        }
        device.use(clock.instant());
        return kept;
    }

    /** Forgets those that nobody has used for half a year. */
    @Transactional
    public void sweep() {
        entityManager
                .createQuery("delete from KnownDevice d where d.lastUsedAt < :before")
                .setParameter("before", clock.instant().minus(KEPT))
                .executeUpdate();
    }

    private String newToken() {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static String hash(String token) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(token.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
