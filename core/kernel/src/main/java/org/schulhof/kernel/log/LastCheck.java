package org.schulhof.kernel.log;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.schulhof.log.Break;
import org.schulhof.log.SealedLog;
import org.schulhof.log.Verdict;

/** When the logs were checked last, and what was found. */
public record LastCheck(Instant at, List<Verdict> verdicts) {

    private static final String NONE = "-";

    public boolean isWhole() {
        return verdicts.stream().allMatch(Verdict::isWhole);
    }

    public Optional<Verdict> of(SealedLog log) {
        return verdicts.stream().filter(verdict -> verdict.log() == log).findFirst();
    }

    /** As it is kept: the time, then a line for each log. */
    String toText() {
        return at + "\n" + verdicts.stream().map(LastCheck::line).collect(Collectors.joining("\n"));
    }

    static LastCheck fromText(String text) {
        String[] lines = text.split("\n");
        return new LastCheck(
                Instant.parse(lines[0]),
                Arrays.stream(lines).skip(1).map(LastCheck::verdict).toList());
    }

    private static String line(Verdict verdict) {
        String counts = verdict.log() + " " + verdict.entries() + " " + verdict.seals();
        return verdict.firstBreak()
                .map(found -> counts + " " + found.kind() + " " + found.seal() + " " + text(found.from()) + " "
                        + text(found.to()))
                .orElse(counts);
    }

    private static Verdict verdict(String line) {
        String[] words = line.split(" ");
        Optional<Break> firstBreak = words.length == 3
                ? Optional.empty()
                : Optional.of(new Break(
                        Break.Kind.valueOf(words[3]), Long.parseLong(words[4]), instant(words[5]), instant(words[6])));
        return new Verdict(SealedLog.valueOf(words[0]), Long.parseLong(words[1]), Long.parseLong(words[2]), firstBreak);
    }

    private static String text(Optional<Instant> instant) {
        return instant.map(Instant::toString).orElse(NONE);
    }

    private static Optional<Instant> instant(String text) {
        return text.equals(NONE) ? Optional.empty() : Optional.of(Instant.parse(text));
    }
}
