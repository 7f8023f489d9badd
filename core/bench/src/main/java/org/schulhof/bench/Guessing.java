package org.schulhof.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.IntFunction;
import org.schulhof.bench.SignInForm.Outcome;

/**
 * What somebody gets who guesses passwords fifty times a second, and what two people notice who sign in at the same address
 * meanwhile: the one whose account it is, at a browser that has signed in before, and another at a new browser.
 */
public final class Guessing {

    private static final int PER_SECOND = 50;
    private static final int ACCOUNTS = 1000;
    private static final int MOST = 5000;

    private final URI portal;
    private final Person target;
    private final Person other;
    private final Duration span;

    /**
     * @param portal on this machine
     * @param target whose password is guessed
     * @param span of each part
     */
    public Guessing(URI portal, Person target, Person other, Duration span) {
        this.portal = portal;
        this.target = target;
        this.other = other;
        this.span = span;
    }

    /** @param password the right one */
    public record Person(String account, String password) {}

    /**
     * What was measured.
     *
     * @param guesses that were made
     * @param lookedAt of these; the others came too early
     * @param broken got no answer that makes sense
     * @param lasted how long there were guesses
     */
    public record Part(
            int guesses, int lookedAt, int broken, Duration lasted, SignIns knownDevice, SignIns newBrowser) {}

    public Part nobodyGuesses() throws IOException, InterruptedException {
        return measure(account -> target.account(), 0);
    }

    public Part atOneAccount() throws IOException, InterruptedException {
        return measure(account -> target.account(), MOST);
    }

    /** One guess at each of a thousand accounts, again and again. */
    public Part atManyAccounts() throws IOException, InterruptedException {
        return measure(number -> "bench.guess" + number % ACCOUNTS, MOST);
    }

    private Part measure(IntFunction<String> accounts, int limit) throws IOException, InterruptedException {
        Wire school = new Wire(portal, freshAddress());
        SignInForm known = new SignInForm(school);
        known.open();
        require(known.enter(target.account(), target.password()));
        long begin = System.nanoTime();
        try (Guesser guesser = Guesser.begin(school, accounts, PER_SECOND, limit)) {
            Thread.sleep(span.toMillis() / 10);
            List<SignInForm.Attempt> atKnown = new ArrayList<>();
            List<SignInForm.Attempt> atNew = new ArrayList<>();
            long end = System.nanoTime() + span.toNanos();
            while (System.nanoTime() < end) {
                known.open();
                atKnown.add(known.enter(target.account(), target.password()));
                SignInForm fresh = new SignInForm(school);
                fresh.open();
                atNew.add(fresh.enter(other.account(), other.password()));
                Thread.sleep(200);
            }
            guesser.close();
            return new Part(
                    guesser.made(),
                    guesser.count(Outcome.WRONG),
                    guesser.count(Outcome.BROKEN, Outcome.WELCOME),
                    Duration.ofNanos(System.nanoTime() - begin),
                    new SignIns(atKnown),
                    new SignIns(atNew));
        }
    }

    private void require(SignInForm.Attempt attempt) {
        if (attempt.outcome() != Outcome.WELCOME) {
            throw new IllegalStateException(target.account() + " can't sign in: " + attempt.outcome());
        }
    }

    /** One of this machine at which nobody has failed before. */
    private static InetAddress freshAddress() throws UnknownHostException {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return InetAddress.getByAddress(new byte[] {
            127, (byte) random.nextInt(1, 255), (byte) random.nextInt(256), (byte) random.nextInt(1, 255)
        });
    }
}
