package org.schulhof.bench;

import java.time.Duration;
import java.util.List;
import org.schulhof.bench.SignInForm.Attempt;
import org.schulhof.bench.SignInForm.Outcome;

/** How somebody with the right password fared who signed in again and again. */
public record SignIns(List<Attempt> attempts) {

    public SignIns {
        attempts = List.copyOf(attempts);
    }

    public int count(Outcome outcome) {
        return (int) attempts.stream()
                .filter(attempt -> attempt.outcome() == outcome)
                .count();
    }

    /** How long those took that let them in: so many of a hundred were faster. */
    public Duration percentile(int percent) {
        List<Duration> sorted = attempts.stream()
                .filter(attempt -> attempt.outcome() == Outcome.WELCOME)
                .map(Attempt::duration)
                .sorted()
                .toList();
        return sorted.isEmpty() ? Duration.ZERO : sorted.get((sorted.size() - 1) * percent / 100);
    }
}
