package org.schulhof.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.schulhof.bench.dav.OwnSide;
import org.schulhof.bench.dav.Radicale;
import org.schulhof.bench.dav.Side;
import org.schulhof.bench.dav.Syncing;
import org.schulhof.bench.dav.Syncing.Operation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures syncing of calendars: the portal with its database beside Radicale. The invented events go again at the end. */
@Command(name = "dav", resourceBundle = Messages.BUNDLE, mixinStandardHelpOptions = true)
final class DavBench implements Callable<Integer> {

    private static final double NANOS_A_MILLI = 1_000_000;
    private static final int WARM_ROUNDS = 5;

    @Mixin
    private Schulhof.Folder folder = new Schulhof.Folder();

    @Option(
            names = "--events",
            paramLabel = "N",
            split = ",",
            defaultValue = "1000,10000",
            descriptionKey = "option.benchEvents")
    private List<Integer> sizes;

    @Option(names = "--alone", paramLabel = "N", defaultValue = "0", descriptionKey = "option.benchAlone")
    private int alone;

    @Override
    public Integer call() throws IOException {
        DataFolder data = folder.existing();
        Side own = OwnSide.of(
                Bench.portal(data),
                Bench.person(data, "guardian"),
                List.of(pid(data.serverPid()), pid(data.databasePid())));
        System.out.println(Messages.text("bench.dav.about"));
        Syncing portal = new Syncing(own, Syncing.EXACT);
        try {
            warmUp(portal);
            for (int events : sizes.stream().sorted().toList()) {
                portal.fill(events);
                print(events, portal.measure(), beside(events));
            }
            if (alone > 0) {
                portal.fill(alone);
                print(alone, portal.measure(), Map.of());
            }
        } finally {
            portal.clear();
        }
        return 0;
    }

    /** During the first rounds the server's compiler is still at work, and would be measured. */
    private void warmUp(Syncing portal) throws IOException {
        portal.fill(Collections.min(sizes));
        for (int round = 0; round < WARM_ROUNDS; round++) {
            portal.measure();
        }
    }

    private static Map<Operation, Duration> beside(int events) throws IOException {
        try (Radicale radicale = Radicale.start()) {
            Syncing other = new Syncing(radicale.side(), Syncing.EXACT);
            other.fill(events);
            return other.measure();
        }
    }

    private static long pid(Path file) throws IOException {
        return Long.parseLong(Files.readString(file).split(" ")[0].strip());
    }

    private static void print(int events, Map<Operation, Duration> portal, Map<Operation, Duration> other) {
        System.out.println();
        System.out.println(Messages.text("bench.dav.events", events));
        for (Operation operation : Operation.values()) {
            double own = millis(portal.get(operation));
            String name = Messages.text("bench.dav." + operation.name());
            if (other.isEmpty()) {
                System.out.printf(Locale.ROOT, "  %-24s %9.2f%n", name, own);
            } else {
                double beside = millis(other.get(operation));
                System.out.printf(Locale.ROOT, "  %-24s %9.2f %9.2f   1 : %.1f%n", name, own, beside, beside / own);
            }
        }
    }

    private static double millis(Duration duration) {
        return duration.toNanos() / NANOS_A_MILLI;
    }
}
