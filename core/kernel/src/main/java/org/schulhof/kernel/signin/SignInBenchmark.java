package org.schulhof.kernel.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Arrays;
import org.schulhof.kernel.credential.Passwords;
import org.schulhof.kernel.signin.SignInAttempt.Protocol;

/** Times sign-ins inside of the running portal, with and without the hash, which is slow on purpose. Its attempts are logged like all others. */
@ApplicationScoped
public class SignInBenchmark {

    private static final int WARM_UP = 20;
    private static final int ROUNDS = 100;
    private static final double NANOS_A_MILLI = 1_000_000;

    private final EntityManager entityManager;
    private final SignIn signIn;
    private final Passwords passwords;

    @Inject
    public SignInBenchmark(EntityManager entityManager, SignIn signIn, Passwords passwords) {
        this.entityManager = entityManager;
        this.signIn = signIn;
        this.passwords = passwords;
    }

    /**
     * Medians in milliseconds, measured in turn.
     *
     * @param whole from the attempt to the welcome
     * @param hash of that, comparing the password with its hash
     */
    public record Result(double whole, double hash) {}

    /** @throws IllegalArgumentException if that is not the password of the account */
    public Result run(String account, String password) {
        String hash = entityManager
                .createQuery("select p.passwordHash from PersonEntity p where p.account = :account", String.class)
                .setParameter("account", account)
                .getSingleResult();
        String device = null;
        double[] whole = new double[ROUNDS];
        double[] hashing = new double[ROUNDS];
        for (int i = -WARM_UP; i < ROUNDS; i++) {
            Attempt attempt = new Attempt(account, password, Protocol.PORTAL, "127.0.0.1", device);
            long begin = System.nanoTime();
            SignInOutcome outcome = signIn.verify(attempt);
            long signedIn = System.nanoTime();
            passwords.matches(password, hash);
            long end = System.nanoTime();
            if (!(outcome instanceof SignInOutcome.Welcome welcome)) {
                throw new IllegalArgumentException("No welcome for " + attempt);
            }
            device = welcome.device();
            if (i >= 0) {
                whole[i] = (signedIn - begin) / NANOS_A_MILLI;
                hashing[i] = (end - signedIn) / NANOS_A_MILLI;
            }
        }
        return new Result(median(whole), median(hashing));
    }

    private static double median(double[] times) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
