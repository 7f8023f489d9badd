package org.schulhof.kernel.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongConsumer;

/** Times access decisions inside of the running portal, for all of its people. Changes nothing. */
@ApplicationScoped
public class AccessBenchmark {

    private static final int PEOPLE = 2_000;
    private static final int ROUNDS = 20;
    private static final double NANOS_A_MICRO = 1_000;

    private final EntityManager entityManager;
    private final AccessDecisions decisions;
    private final AccessFactsReading reading;
    private final AccessFactsCache cache;
    private final ModuleCatalog modules;

    @Inject
    public AccessBenchmark(
            EntityManager entityManager,
            AccessDecisions decisions,
            AccessFactsReading reading,
            AccessFactsCache cache,
            ModuleCatalog modules) {
        this.entityManager = entityManager;
        this.decisions = decisions;
        this.reading = reading;
        this.cache = cache;
        this.modules = modules;
    }

    /**
     * @param people how many there are, 2,000 at most
     * @param read what a decision weighs, from the database
     * @param first the first decision about each person after somebody changed something
     * @param next all others
     */
    public record Result(long people, long groups, Times read, Times first, Times next) {}

    /** In microseconds. */
    public record Times(double median, double p99) {

        private static Times of(long[] nanos) {
            long[] sorted = nanos.clone();
            Arrays.sort(sorted);
            return new Times(
                    sorted[sorted.length / 2] / NANOS_A_MICRO,
                    sorted[(int) Math.ceil(sorted.length * 0.99) - 1] / NANOS_A_MICRO);
        }
    }

    /** @throws IllegalStateException if there are no people or no modules to decide about */
    public Result run() {
        List<Long> people = entityManager
                .createQuery("select p.id from PersonEntity p where p.leftAt is null order by p.id", Long.class)
                .setMaxResults(PEOPLE)
                .getResultList();
        String module = modules.installed().stream()
                .findFirst()
                .filter(any -> !people.isEmpty())
                .orElseThrow(() -> new IllegalStateException("There is nothing to decide about"));
        long groups = entityManager
                .createQuery("select count(g) from GroupEntity g", Long.class)
                .getSingleResult();
        for (int round = 0; round < ROUNDS; round++) {
            time(people, person -> decisions.decide(person, module));
        }
        Times read = Times.of(time(people, reading::readCommitted));
        cache.outdate();
        Times first = Times.of(time(people, person -> decisions.decide(person, module)));
        Times next = Times.of(time(people, person -> decisions.decide(person, module)));
        return new Result(people.size(), groups, read, first, next);
    }

    private static long[] time(List<Long> people, LongConsumer work) {
        long[] nanos = new long[people.size()];
        for (int i = 0; i < nanos.length; i++) {
            long begin = System.nanoTime();
            work.accept(people.get(i));
            nanos[i] = System.nanoTime() - begin;
        }
        return nanos;
    }
}
