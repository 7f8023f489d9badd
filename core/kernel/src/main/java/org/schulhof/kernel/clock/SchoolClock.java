package org.schulhof.kernel.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** The school's time: the system's, moved by an offset that is zero outside of tests. */
public final class SchoolClock extends Clock {

    private final Clock system;
    private final ClockOffset offset;

    SchoolClock(Clock system, ClockOffset offset) {
        this.system = system;
        this.offset = offset;
    }

    @Override
    public ZoneId getZone() {
        return system.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new SchoolClock(system.withZone(zone), offset);
    }

    @Override
    public Instant instant() {
        return system.instant().plus(offset.get());
    }

    /** How far the school's time is ahead of the system's. */
    interface ClockOffset {
        Duration get();
    }
}
