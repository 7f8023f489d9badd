package org.schulhof.kernel.secondfactor;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;
import org.schulhof.api.person.Person;
import org.schulhof.api.policy.Policies;
import org.schulhof.kernel.policy.CorePolicy;

/** Who needs a second factor, and whether a code is the right one. Checks no rights. */
@ApplicationScoped
public class SecondFactors {

    /** Clocks of phones are half a minute off at most. */
    private static final long TOLERANCE = 1;

    private final EntityManager entityManager;
    private final SecretBox box;
    private final Policies policies;
    private final Clock clock;
    private final TimeBasedOneTimePasswordGenerator generator = new TimeBasedOneTimePasswordGenerator();

    @Inject
    public SecondFactors(EntityManager entityManager, SecretBox box, Policies policies, Clock clock) {
        this.entityManager = entityManager;
        this.box = box;
        this.policies = policies;
        this.clock = clock;
    }

    /** Whether the password alone does not open the account. */
    public boolean isSetUp(long personId) {
        SecondFactor factor = entityManager.find(SecondFactor.class, personId);
        return factor != null && factor.isConfirmed();
    }

    /** Whether the school demands one from this person. */
    public boolean isDemanded(Person person) {
        return policies.several(CorePolicy.SECOND_FACTOR_ROLES.policy()).stream()
                .anyMatch(role ->
                        person.roles().stream().anyMatch(own -> own.name().equals(role.toUpperCase(Locale.ROOT))));
    }

    /** Uses up a code of the app or a recovery code; part of the running transaction. */
    public boolean accept(long personId, String typed) {
        SecondFactor factor = entityManager.find(SecondFactor.class, personId);
        if (factor == null || !factor.isConfirmed()) {
            return false;
        }
        String code = typed.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
        return acceptCode(factor, code) || acceptRecovery(personId, code);
    }

    /** Removes the factor and the recovery codes; part of the running transaction. */
    public void remove(long personId) {
        entityManager.remove(entityManager.find(SecondFactor.class, personId));
        forgetCodes(personId);
    }

    void forgetCodes(long personId) {
        entityManager
                .createQuery("delete from RecoveryCode c where c.key.personId = :person")
                .setParameter("person", personId)
                .executeUpdate();
    }

    boolean acceptCode(SecondFactor factor, String code) {
        OptionalLong step = stepOf(factor, code);
        if (step.isEmpty()) {
            return false;
        }
        factor.use(step.getAsLong());
        return true;
    }

    static String hash(String recoveryCode) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(recoveryCode.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean acceptRecovery(long personId, String code) {
        RecoveryCode found = entityManager.find(RecoveryCode.class, new RecoveryCode.Key(personId, hash(code)));
        if (found == null) {
            return false;
        }
        entityManager.remove(found);
        return true;
    }

    /** The step of time to which an unused code belongs. */
    private OptionalLong stepOf(SecondFactor factor, String code) {
        SecretKeySpec key = new SecretKeySpec(box.open(factor.closedSecret()), generator.getAlgorithm());
        long seconds = generator.getTimeStep().toSeconds();
        long now = clock.instant().getEpochSecond() / seconds;
        return LongStream.rangeClosed(now - TOLERANCE, now + TOLERANCE)
                .filter(step -> !factor.isUsed(step))
                .filter(step -> matches(key, Instant.ofEpochSecond(step * seconds), code))
                .findFirst();
    }

    private boolean matches(SecretKeySpec key, Instant time, String code) {
        try {
            String expected = generator.generateOneTimePasswordString(key, time, Locale.ROOT);
            return MessageDigest.isEqual(
                    expected.getBytes(StandardCharsets.UTF_8), code.getBytes(StandardCharsets.UTF_8));
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }
}
