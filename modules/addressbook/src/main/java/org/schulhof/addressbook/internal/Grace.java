package org.schulhof.addressbook.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.addressbook.AddressBook;
import org.schulhof.api.job.Jobs;

/** The time in which something deleted, which nobody finds any more, can still be taken back. */
@Component(service = Grace.class)
public final class Grace {

    /** Kind of the job that forgets what can't be taken back any more. */
    public static final String FORGET = AddressBook.ID + ".forget";

    public static final Duration LENGTH = Duration.ofHours(1);

    private final Clock clock;
    private final Jobs jobs;

    @Activate
    public Grace(@Reference Clock clock, @Reference Jobs jobs) {
        this.clock = clock;
        this.jobs = jobs;
    }

    /** Begins now, and sees to it that it ends. */
    public Instant begin() {
        Instant now = clock.instant();
        jobs.start(FORGET, Map.of(), now.plus(LENGTH));
        return now;
    }

    /** What was deleted until then is to be forgotten. */
    public Instant over() {
        return clock.instant().minus(LENGTH);
    }
}
