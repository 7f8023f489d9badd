package org.schulhof.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.schulhof.bench.Guessing;
import org.schulhof.bench.Guessing.Part;
import org.schulhof.bench.Guessing.Person;
import org.schulhof.bench.InsideTimes;
import org.schulhof.bench.SignInForm.Outcome;
import org.schulhof.bench.SignIns;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Measures a running demo portal. Each benchmark is a command below this one. */
@Command(
        name = "bench",
        resourceBundle = Messages.BUNDLE,
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {Bench.GuessingCommand.class, Bench.InsideCommand.class, MessengerBench.class, DavBench.class})
final class Bench {

    @Command(name = "guessing", resourceBundle = Messages.BUNDLE, mixinStandardHelpOptions = true)
    static final class GuessingCommand implements Callable<Integer> {

        private static final int LONGEST = 60;

        @Mixin
        private Schulhof.Folder folder = new Schulhof.Folder();

        @Option(names = "--seconds", paramLabel = "N", defaultValue = "15", descriptionKey = "option.seconds")
        private int seconds;

        @Override
        public Integer call() throws IOException, InterruptedException {
            DataFolder data = folder.existing();
            Duration span = Duration.ofSeconds(Math.max(1, Math.min(seconds, LONGEST)));
            Guessing guessing = new Guessing(portal(data), person(data, "teacher"), person(data, "pupil"), span);
            System.out.println(Messages.text("bench.guessing.about", span.toSeconds()));
            print("bench.guessing.nobody", guessing.nobodyGuesses());
            print("bench.guessing.one", guessing.atOneAccount());
            print("bench.guessing.many", guessing.atManyAccounts());
            return 0;
        }

        private static void print(String title, Part part) {
            System.out.println();
            System.out.println(Messages.text(title));
            System.out.println(
                    "  " + Messages.text("bench.guessing.guesses", part.guesses(), part.lookedAt(), part.broken()));
            System.out.println("  " + people("bench.guessing.known", part.knownDevice()));
            System.out.println("  " + people("bench.guessing.new", part.newBrowser()));
        }

        private static String people(String who, SignIns signIns) {
            return Messages.text(
                    "bench.guessing.signIns",
                    Messages.text(who),
                    signIns.count(Outcome.WELCOME),
                    signIns.attempts().size(),
                    signIns.percentile(50).toMillis(),
                    signIns.percentile(95).toMillis());
        }
    }

    @Command(name = "inside", resourceBundle = Messages.BUNDLE, mixinStandardHelpOptions = true)
    static final class InsideCommand implements Callable<Integer> {

        @Mixin
        private Schulhof.Folder folder = new Schulhof.Folder();

        @Override
        public Integer call() throws IOException {
            DataFolder data = folder.existing();
            InsideTimes times = InsideTimes.of(portal(data), person(data, "teacher"));
            try {
                print("bench.inside.access", times.accessDecisions());
                print("bench.inside.signIn", times.signIns());
            } catch (InsideTimes.NotForTestsException e) {
                throw new StartFailure("bench.notForTests");
            }
            return 0;
        }

        private static void print(String title, Map<String, Double> figures) {
            System.out.println(Messages.text(title));
            figures.forEach((name, figure) ->
                    System.out.printf(Locale.ROOT, "  %-14s %10.2f%n", Messages.text("bench.inside." + name), figure));
        }
    }

    /** On this machine only: it is no weapon. */
    static URI portal(DataFolder data) throws IOException {
        if (!Files.exists(data.address())) {
            throw new StartFailure("status.stopped");
        }
        URI url = URI.create(Files.readString(data.address()).strip());
        if (!url.getScheme().equals("http")
                || !InetAddress.getByName(url.getHost()).isLoopbackAddress()) {
            throw new StartFailure("bench.notLocal", url);
        }
        return url;
    }

    static Person person(DataFolder data, String role) throws IOException {
        if (!Files.exists(data.demoSignIns())) {
            throw new StartFailure("bench.noDemo", data.root());
        }
        List<String> lines = Files.readAllLines(data.demoSignIns());
        return lines.stream()
                .map(line -> line.split("\t"))
                .filter(row -> row.length == 3 && row[2].equals(role))
                .findFirst()
                .map(row -> new Person(row[0], row[1]))
                .orElseThrow(() -> new StartFailure("bench.noDemo", data.root()));
    }
}
