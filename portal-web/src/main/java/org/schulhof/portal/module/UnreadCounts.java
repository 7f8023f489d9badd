package org.schulhof.portal.module;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.schulhof.api.module.UnreadCount;
import org.schulhof.kernel.module.Bulkhead;
import org.schulhof.kernel.module.Bulkhead.Place;
import org.schulhof.kernel.module.Contribution;
import org.schulhof.kernel.module.InstalledModule;
import org.schulhof.portal.frame.Faults;
import org.schulhof.portal.frame.Reader;

/**
 * Asks modules how much waits for the reader. No page fails with a module that fails; of pages that wait for one that hangs there are
 * no more than the bulkhead lets in, and all others are made without its number.
 */
@RequestScoped
public class UnreadCounts {

    private final Reader reader;
    private final Bulkhead bulkhead;
    private final Faults faults;

    @Inject
    public UnreadCounts(Reader reader, Bulkhead bulkhead, Faults faults) {
        this.reader = reader;
        this.bulkhead = bulkhead;
        this.faults = faults;
    }

    /** 0 as well if the module counts nothing. */
    int of(InstalledModule module) {
        List<Contribution<UnreadCount>> counts = module.contributions(UnreadCount.class);
        Optional<Place> free = counts.isEmpty() ? Optional.empty() : bulkhead.enter(module.id(), Bulkhead.Door.TILE);
        if (free.isEmpty()) {
            return 0;
        }
        try (Place place = free.get()) {
            return counts.get(0).call(count -> count.unread(reader.getPerson()));
        } catch (RuntimeException e) {
            faults.record("unread count of " + module, e);
            return 0;
        }
    }
}
