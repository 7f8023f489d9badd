package org.schulhof.kernel.filter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.schulhof.kernel.filter.match.FilterRules;
import org.schulhof.kernel.filter.match.LinkList;
import org.schulhof.kernel.filter.match.ListedLink;
import org.schulhof.kernel.filter.match.ListedWord;

/**
 * Keeps all lists in memory. A change on this server counts from its commit on, one on another server, or of a policy,
 * after a second: as often the number of changes in the database is looked at. Only lists that changed are read again.
 */
@ApplicationScoped
public class CurrentRules {

    private static final long LOOK_NANOS = Duration.ofSeconds(1).toNanos();

    private final FilterListReading reading;
    private final TransactionSynchronizationRegistry transaction;
    private final LongSupplier nanoTime;
    private final ReentrantLock renewing = new ReentrantLock();
    private volatile boolean outOfDate;
    private volatile Kept kept;

    @Inject
    public CurrentRules(FilterListReading reading, TransactionSynchronizationRegistry transaction) {
        this(reading, transaction, System::nanoTime);
    }

    CurrentRules(FilterListReading reading, TransactionSynchronizationRegistry transaction, LongSupplier nanoTime) {
        this.reading = reading;
        this.transaction = transaction;
        this.nanoTime = nanoTime;
    }

    FilterRules get() {
        Kept now = kept;
        if (now == null || outOfDate) {
            return renew();
        }
        if (nanoTime.getAsLong() - now.lookedAt > LOOK_NANOS && renewing.tryLock()) {
            // The others go on with what was a moment ago.
            try {
                return look().rules;
            } finally {
                renewing.unlock();
            }
        }
        return now.rules;
    }

    /** The running transaction is changing a list. */
    void change() {
        if (transaction.getTransactionStatus() == Status.STATUS_ACTIVE && transaction.getResource(this) == null) {
            transaction.putResource(this, Boolean.TRUE);
            transaction.registerInterposedSynchronization(new OutOfDate());
        }
    }

    private FilterRules renew() {
        renewing.lock();
        try {
            return kept == null || outOfDate ? look().rules : kept.rules;
        } finally {
            renewing.unlock();
        }
    }

    private Kept look() {
        // Before it is read: what is changed meanwhile makes it out of date again.
        outOfDate = false;
        Kept before = kept;
        FilterListReading.State state = reading.state();
        Kept now = before != null && before.state.equals(state)
                ? new Kept(nanoTime.getAsLong(), state, before.lists, before.rules)
                : read(state, before);
        kept = now;
        return now;
    }

    private Kept read(FilterListReading.State state, Kept before) {
        Map<Long, Read> lists = new HashMap<>();
        for (FilterList list : reading.activeLists()) {
            Read known = before == null ? null : before.lists.get(list.id());
            lists.put(list.id(), known != null && known.revision == list.revision() ? known : read(list));
        }
        boolean sameLists = before != null && before.lists.equals(lists);
        FilterRules rules = sameLists
                ? before.rules.deciding(state.refusesShortLinks(), state.refusesDisguised())
                : rules(lists.values(), state);
        return new Kept(nanoTime.getAsLong(), state, Map.copyOf(lists), rules);
    }

    private Read read(FilterList list) {
        Stream<String> entries = reading.entries(list.id()).stream();
        List<ListedWord> words = List.of();
        LinkList links = null;
        if (list.kind() == ListKind.WORDS) {
            words = entries.flatMap(entry -> ListedWord.of(entry).stream()).toList();
        } else {
            links = LinkList.of(
                    entries.flatMap(entry -> ListedLink.of(entry).stream()).toList());
        }
        return new Read(list.revision(), list.effect(), words, links);
    }

    private static FilterRules rules(Collection<Read> lists, FilterListReading.State state) {
        return new FilterRules(
                words(lists, ListEffect.REFUSE),
                words(lists, ListEffect.ALLOW),
                links(lists, ListEffect.REFUSE),
                links(lists, ListEffect.ALLOW),
                state.refusesShortLinks(),
                state.refusesDisguised());
    }

    private static List<ListedWord> words(Collection<Read> lists, ListEffect effect) {
        List<ListedWord> words = new ArrayList<>();
        lists.stream().filter(list -> list.effect == effect).forEach(list -> words.addAll(list.words));
        return words;
    }

    private static List<LinkList> links(Collection<Read> lists, ListEffect effect) {
        return lists.stream()
                .filter(list -> list.effect == effect)
                .map(Read::links)
                .filter(Objects::nonNull)
                .toList();
    }

    private final class OutOfDate implements Synchronization {

        @Override
        public void beforeCompletion() {
            // what counts is the end
        }

        @Override
        public void afterCompletion(int status) {
            outOfDate = true;
        }
    }

    /** A list as it was read. */
    private record Read(long revision, ListEffect effect, List<ListedWord> words, LinkList links) {

        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }

    /** @param lookedAt when the database was asked last whether it still holds */
    private record Kept(long lookedAt, FilterListReading.State state, Map<Long, Read> lists, FilterRules rules) {}
}
