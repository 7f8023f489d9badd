package org.schulhof.sleeper;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Component;
import org.schulhof.api.privacy.Erasure;
import org.schulhof.api.privacy.ExportTarget;
import org.schulhof.api.privacy.PersonalData;

/** One dream of everybody, and it takes its time to be forgotten. */
@Component
public final class SlowErasure implements PersonalData {

    private static final int SECONDS = 4;

    @Override
    public List<Holding> describe(Locale locale) {
        return List.of(new Holding("Traum", Purpose.MODULE));
    }

    @Override
    public void export(long personId, ExportTarget target) {
        // A dream can't be taken along.
    }

    @Override
    public Erasure erase(long personId) {
        try {
            TimeUnit.SECONDS.sleep(SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Erasure.nothing().deleted("dream", 1);
    }
}
