package org.schulhof.kernel.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * Slows down those who guess. An attempt is counted as failed before its password is looked at, and forgiven when it
 * succeeds, so that many at once gain nothing; one that came too early is not looked at and lengthens nothing. Counted in
 * memory: a restart forgives, the log (R7) does not.
 *
 * <ul>
 *   <li>A browser that has signed in to the account before is counted by itself: nobody else's guesses delay it.
 *   <li>Other browsers are counted by account and address.
 *   <li>Failures at one account from anywhere are counted for guesses from many addresses; they delay only browsers that
 *       are new to the account.
 *   <li>So are failures from one address at any account, for some guesses at each of many accounts. They delay only
 *       attempts at accounts that somebody has failed at from there: a pupil who guesses at all accounts of the school
 *       does not keep others from signing in beside them.
 * </ul>
 */
@ApplicationScoped
class SignInThrottle {

    private static final int FREE_AT_PLACE = 5;
    private static final int FREE_AT_ACCOUNT = 30;
    private static final int FREE_AT_ADDRESS = 100;
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final Duration REFILL_AT_ADDRESS = Duration.ofSeconds(1);
    private static final Duration FORGIVEN = Duration.ofMinutes(30);
    private static final int MANY = 100_000;

    private final Clock clock;
    private final Map<String, Failures> places = expiring();
    private final Map<String, Failures> accounts = expiring();
    /** When all failures from the address will be forgiven, at one in {@link #REFILL_AT_ADDRESS}. */
    private final Map<String, Instant> addresses = expiring();

    @Inject
    SignInThrottle(Clock clock) {
        this.clock = clock;
    }

    /**
     * Asks to look at an attempt.
     *
     * @param source who tries: an address, or a browser that is known to the account
     * @return how long to wait; zero if it may be looked at now, then it counts as failed until {@link #forgive}
     */
    synchronized Duration admit(String account, Source source) {
        Instant now = clock.instant();
        Duration wait = waitFor(account, source, now);
        if (wait.isZero()) {
            places.merge(source.at(account), Failures.NONE.andOneMore(now), (before, one) -> before.andOneMore(now));
            if (!source.isKnownDevice()) {
                accounts.merge(account, Failures.NONE.andOneMore(now), (before, one) -> before.andOneMore(now));
                addresses.put(source.address(), forgivenAt(source, now).plus(REFILL_AT_ADDRESS));
            }
        }
        return wait;
    }

    /** The attempt that was admitted knew the password. */
    synchronized void forgive(String account, Source source) {
        places.remove(source.at(account));
        if (!source.isKnownDevice()) {
            accounts.computeIfPresent(account, (key, failures) -> failures.butOne());
            addresses.computeIfPresent(source.address(), (key, until) -> until.minus(REFILL_AT_ADDRESS));
        }
    }

    private Duration waitFor(String account, Source source, Instant now) {
        Failures here = places.getOrDefault(source.at(account), Failures.NONE);
        Duration wait = here.wait(FREE_AT_PLACE, LONGEST, now);
        if (source.isKnownDevice()) {
            return wait;
        }
        Duration ofAccount = accounts.getOrDefault(account, Failures.NONE).wait(FREE_AT_ACCOUNT, LONGEST, now);
        if (here.count() == 0) {
            return ofAccount;
        }
        Duration ofAddress = Duration.between(now, forgivenAt(source, now))
                .minus(REFILL_AT_ADDRESS.multipliedBy(FREE_AT_ADDRESS - 1L));
        return longest(wait, longest(ofAccount, ofAddress));
    }

    private Instant forgivenAt(Source source, Instant now) {
        Instant until = addresses.getOrDefault(source.address(), now);
        return until.isAfter(now) ? until : now;
    }

    private static Duration longest(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static <V> Map<String, V> expiring() {
        Cache<String, V> cache = Caffeine.newBuilder()
                .maximumSize(MANY)
                .expireAfterWrite(FORGIVEN)
                .build();
        return cache.asMap();
    }

    /** @param device hash of what a browser showed that is known to the account, empty for others */
    record Source(String address, String device) {

        boolean isKnownDevice() {
            return !device.isEmpty();
        }

        private String at(String account) {
            return account + '\n' + (isKnownDevice() ? device : address);
        }
    }
}
