package org.schulhof.bench;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.schulhof.bench.SignInForm.Outcome;

/** Somebody who tries passwords, so many a second, with several browsers at one address. */
final class Guesser implements AutoCloseable {

    private static final int BROWSERS = 16;

    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(BROWSERS);
    private final BlockingQueue<SignInForm> idle = new LinkedBlockingQueue<>();
    private final AtomicInteger tried = new AtomicInteger();
    private final Map<Outcome, AtomicInteger> outcomes = new ConcurrentHashMap<>();
    private final IntFunction<String> account;
    private final int limit;

    private Guesser(IntFunction<String> account, int limit) {
        this.account = account;
        this.limit = limit;
    }

    /**
     * Begins.
     *
     * @param account at which to make a guess, by its number
     * @param limit after so many it is enough
     */
    static Guesser begin(Wire wire, IntFunction<String> account, int perSecond, int limit) throws IOException {
        Guesser guesser = new Guesser(account, limit);
        for (int i = 0; i < BROWSERS; i++) {
            SignInForm browser = new SignInForm(wire);
            browser.open();
            guesser.idle.add(browser);
        }
        guesser.threads.scheduleAtFixedRate(
                () -> guesser.threads.execute(guesser::guess), 0, 1_000_000L / perSecond, TimeUnit.MICROSECONDS);
        return guesser;
    }

    private void guess() {
        SignInForm browser = idle.poll();
        if (browser == null) {
            return;
        }
        int number = tried.getAndIncrement();
        try {
            if (number < limit) {
                count(browser.enter(account.apply(number), "Guess+" + number).outcome());
            }
        } catch (IOException e) {
            count(Outcome.BROKEN);
        } finally {
            idle.add(browser);
        }
    }

    private void count(Outcome outcome) {
        outcomes.computeIfAbsent(outcome, any -> new AtomicInteger()).incrementAndGet();
    }

    int made() {
        return outcomes.values().stream().mapToInt(AtomicInteger::get).sum();
    }

    int count(Outcome... which) {
        int sum = 0;
        for (Outcome outcome : which) {
            sum += outcomes.getOrDefault(outcome, new AtomicInteger()).get();
        }
        return sum;
    }

    @Override
    public void close() {
        threads.shutdownNow();
        try {
            threads.awaitTermination(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
