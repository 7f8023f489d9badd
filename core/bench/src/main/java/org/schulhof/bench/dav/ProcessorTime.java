package org.schulhof.bench.dav;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** What processes have used of the processors until now, as Linux counts it: in hundredths of a second. */
final class ProcessorTime {

    private static final int USER = 11;
    private static final int SYSTEM = 12;
    private static final int MILLIS_A_TICK = 10;

    private ProcessorTime() {}

    static Duration of(List<Long> processes) throws IOException {
        long ticks = 0;
        for (long process : processes) {
            String stat = Files.readString(Path.of("/proc", Long.toString(process), "stat"));
            // The name before may have blanks in it
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            ticks += Long.parseLong(fields[USER]) + Long.parseLong(fields[SYSTEM]);
        }
        return Duration.ofMillis(ticks * MILLIS_A_TICK);
    }
}
