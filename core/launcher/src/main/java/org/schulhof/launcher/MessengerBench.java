package org.schulhof.launcher;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.schulhof.bench.InsideTimes.NotForTestsException;
import org.schulhof.bench.chat.Latencies;
import org.schulhof.bench.chat.Messenger;
import org.schulhof.bench.chat.Messenger.FanOut;
import org.schulhof.bench.chat.Messenger.Idle;
import org.schulhof.bench.chat.Messenger.Pages;
import org.schulhof.bench.chat.Messenger.Remains;
import org.schulhof.bench.chat.Messenger.Step;
import org.schulhof.bench.chat.Told;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures the messenger with invented people who stay in the school. Exit status 1 if anything got lost or came twice. */
@Command(name = "messenger", resourceBundle = Messages.BUNDLE, mixinStandardHelpOptions = true)
final class MessengerBench implements Callable<Integer> {

    private static final int IN_ROOM = 30;
    private static final int LARGEST_CROWD = 5_000;
    private static final int MESSAGES = 30;
    private static final int PAGE_MESSAGES = 5;
    private static final int FIRST_STEP = 25;
    private static final int LAST_STEP = 900;
    private static final Duration LIMIT = Duration.ofMillis(250);
    private static final int KILO = 1024;

    @Mixin
    private Schulhof.Folder folder = new Schulhof.Folder();

    @Option(names = "--people", paramLabel = "N", defaultValue = "1000", descriptionKey = "option.benchPeople")
    private int people;

    @Option(names = "--idle", paramLabel = "N", defaultValue = "5000", descriptionKey = "option.benchIdle")
    private int idle;

    @Option(names = "--seconds", paramLabel = "N", defaultValue = "10", descriptionKey = "option.benchSeconds")
    private int seconds;

    @Override
    public Integer call() throws IOException, InterruptedException {
        DataFolder data = folder.existing();
        URI portal = Bench.portal(data);
        int crowd = Math.max(IN_ROOM, Math.min(people, LARGEST_CROWD));
        System.out.println(Messages.text("bench.messenger.about", crowd, IN_ROOM));
        try (Messenger messenger = Messenger.gather(portal, Bench.person(data, "administrator"), crowd, IN_ROOM)) {
            boolean whole = fanOut(messenger.fanOut(MESSAGES));
            whole &= load(messenger);
            whole &= pages(messenger.pages(PAGE_MESSAGES));
            rest(messenger.idle(Math.max(1, idle)));
            whole &= remains(messenger.check());
            return whole ? CommandLine.ExitCode.OK : 1;
        } catch (NotForTestsException e) {
            throw new StartFailure("bench.notForTests");
        }
    }

    private static boolean fanOut(FanOut fanOut) {
        head("bench.messenger.fanOut", fanOut.people());
        line("bench.messenger.begun", fanOut.begun().latencies());
        line("bench.messenger.acknowledged", fanOut.acknowledged().latencies());
        line("bench.messenger.sending", fanOut.sending());
        line("bench.messenger.bare", fanOut.bare());
        return counts(fanOut.begun());
    }

    private boolean load(Messenger messenger) throws IOException, InterruptedException {
        head("bench.messenger.load", IN_ROOM, LIMIT.toMillis());
        boolean whole = true;
        Step step;
        int rate = FIRST_STEP;
        do {
            step = messenger.load(rate, Duration.ofSeconds(Math.max(1, seconds)));
            Latencies latencies = step.told().latencies();
            System.out.println("  "
                    + Messages.text(
                            "bench.messenger.step",
                            step.perSecond(),
                            step.sent(),
                            step.again(),
                            step.failed(),
                            millis(latencies.percentile(50)),
                            millis(latencies.percentile(99)),
                            step.client()));
            whole &= counts(step.told());
            rate += rate < 100 ? FIRST_STEP : 2 * FIRST_STEP;
        } while (step.told().latencies().percentile(99).compareTo(LIMIT) <= 0 && rate <= LAST_STEP);
        return whole;
    }

    private static boolean pages(Pages pages) {
        head("bench.messenger.pages", pages.pages());
        line("bench.messenger.shown", pages.shown());
        System.out.println(
                "  " + Messages.text("bench.messenger.requests", pages.requests(), pages.refused(), pages.without()));
        return pages.without() == 0;
    }

    private static void rest(Idle idle) {
        head("bench.messenger.idle", idle.connections());
        System.out.println("  "
                + Messages.text(
                        "bench.messenger.memory",
                        idle.heapEach() / KILO,
                        idle.residentEach() / KILO,
                        idle.before().heap() >> 20,
                        idle.after().heap() >> 20,
                        idle.before().resident() >> 20,
                        idle.after().resident() >> 20,
                        idle.before().threads(),
                        idle.after().threads()));
    }

    private static boolean remains(Remains remains) {
        head("bench.messenger.remains");
        System.out.println("  "
                + Messages.text(
                        "bench.messenger.kept", remains.kept(), remains.lost(), remains.twice(), remains.gaps()));
        return remains.lost() + remains.twice() + remains.gaps() == 0;
    }

    private static boolean counts(Told told) {
        System.out.println("  " + Messages.text("bench.messenger.told", told.lost(), told.twice(), told.disorderly()));
        return told.lost() + told.twice() == 0;
    }

    private static void head(String key, Object... arguments) {
        System.out.println();
        System.out.println(Messages.text(key, arguments));
    }

    private static void line(String key, Latencies latencies) {
        System.out.println("  "
                + Messages.text(
                        "bench.messenger.latencies",
                        Messages.text(key),
                        millis(latencies.percentile(50)),
                        millis(latencies.percentile(99)),
                        millis(latencies.longest())));
    }

    private static double millis(Duration duration) {
        return duration.toNanos() / 1e6;
    }
}
