package org.schulhof.calendar.internal.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.schulhof.calendar.internal.entry.ImportedEntries.Outcome;

/** What became of a file, as the job that took it in leaves it for the page. */
public final class ImportReport {

    private static final int MOST_TOLD = 30;
    private static final int LONGEST_TITLE = 80;
    private static final String REFUSED = "refused";
    private static final String OTHERS = "others";
    private static final String TOLD = "told";

    private final Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
    private final List<Refused> told = new ArrayList<>();
    private int refused;
    private int others;

    /** An entry that was not taken in. */
    public record Refused(String reason, String title) {}

    void count(Outcome outcome) {
        counts.merge(outcome, 1, Integer::sum);
    }

    void refuse(String reason, String title) {
        refused++;
        if (told.size() < MOST_TOLD) {
            String line = title.replaceAll("\\p{Cntrl}", " ").strip();
            told.add(new Refused(reason, line.length() <= LONGEST_TITLE ? line : line.substring(0, LONGEST_TITLE)));
        }
    }

    void leaveOut(int tasks) {
        others = tasks;
    }

    Map<String, String> output() {
        Map<String, String> output = new TreeMap<>();
        for (Outcome outcome : Outcome.values()) {
            output.put(outcome.name(), Integer.toString(count(outcome.name())));
        }
        output.put(REFUSED, Integer.toString(refused));
        output.put(OTHERS, Integer.toString(others));
        output.put(
                TOLD,
                String.join(
                        "\n",
                        told.stream()
                                .map(one -> one.reason() + "\t" + one.title())
                                .toList()));
        return output;
    }

    private int count(String outcome) {
        return counts.getOrDefault(Outcome.valueOf(outcome), 0);
    }

    static ImportReport of(Map<String, String> output) {
        ImportReport report = new ImportReport();
        for (Outcome outcome : Outcome.values()) {
            report.counts.put(outcome, number(output, outcome.name()));
        }
        report.refused = number(output, REFUSED);
        report.others = number(output, OTHERS);
        Arrays.stream(output.getOrDefault(TOLD, "").split("\n"))
                .map(line -> line.split("\t", 2))
                .filter(line -> line.length == 2)
                .forEach(line -> report.told.add(new Refused(line[0], line[1])));
        return report;
    }

    private static int number(Map<String, String> output, String key) {
        return Integer.parseInt(output.getOrDefault(key, "0"));
    }

    public int getAdded() {
        return count(Outcome.NEW.name());
    }

    public int getChanged() {
        return count(Outcome.CHANGED.name());
    }

    public int getUnchanged() {
        return count(Outcome.UNCHANGED.name()) + getOlder();
    }

    public int getOlder() {
        return count(Outcome.OLDER.name());
    }

    public int getRefused() {
        return refused;
    }

    /** Tasks and the like, which are no entries. */
    public int getOthers() {
        return others;
    }

    /** The first of those that were refused. */
    public List<Refused> getTold() {
        return List.copyOf(told);
    }
}
