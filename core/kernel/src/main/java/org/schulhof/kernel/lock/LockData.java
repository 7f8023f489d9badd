package org.schulhof.kernel.lock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.schulhof.api.privacy.Erasure;
import org.schulhof.api.privacy.ExportTarget;
import org.schulhof.api.privacy.Retention;
import org.schulhof.kernel.holding.CoreData;
import org.schulhof.kernel.holding.PersonRows;
import org.schulhof.kernel.text.Texts;

/** Locks of accounts. One that holds stays: else one could shake it off. */
@ApplicationScoped
public class LockData implements CoreData {

    private final PersonRows rows;
    private final AccountLocks locks;
    private final Texts texts;

    @Inject
    public LockData(PersonRows rows, AccountLocks locks, Texts texts) {
        this.rows = rows;
        this.locks = locks;
        this.texts = texts;
    }

    @Override
    public String name() {
        return "locks";
    }

    @Override
    public Set<String> tables() {
        return Set.of("account_lock");
    }

    @Override
    public List<Holding> describe(Locale locale) {
        return List.of(new Holding(texts.get(locale, "data.locks"), Purpose.ORGANISATION));
    }

    @Override
    public void export(long personId, ExportTarget target) throws IOException {
        rows.export(
                target,
                "locks.json",
                "select reason, starts_at as startsAt, ends_at as endsAt from account_lock where person_id = ?1",
                personId);
    }

    @Override
    public Erasure erase(long personId) {
        Optional<AccountLock> lock = locks.lockOf(personId);
        if (lock.isPresent()) {
            return Erasure.nothing()
                    .kept(
                            "data.locks",
                            1,
                            Retention.MEASURE,
                            lock.get().endsAt().orElse(null));
        }
        return Erasure.nothing()
                .deleted("data.locks", rows.change("delete from account_lock where person_id = ?1", personId));
    }
}
