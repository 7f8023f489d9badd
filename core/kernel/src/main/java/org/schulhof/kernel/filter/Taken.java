package org.schulhof.kernel.filter;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.schulhof.api.job.Job;

/**
 * What became of entries that were to be added.
 *
 * @param added new ones
 * @param known that stood there already
 * @param refused how many lines can't be an entry
 * @param problems the first of those, each with its number
 */
public record Taken(int added, int known, int refused, List<String> problems) {

    public Taken {
        problems = List.copyOf(problems);
    }

    Map<String, String> toOutput() {
        Map<String, String> output = new LinkedHashMap<>();
        output.put("added", Integer.toString(added));
        output.put("known", Integer.toString(known));
        output.put("refused", Integer.toString(refused));
        IntStream.range(0, problems.size()).forEach(i -> output.put("problem" + i, problems.get(i)));
        return output;
    }

    /** Of an import that has come to its end. */
    public static Taken of(Job job) {
        Map<String, String> output = job.output();
        return new Taken(
                Integer.parseInt(output.getOrDefault("added", "0")),
                Integer.parseInt(output.getOrDefault("known", "0")),
                Integer.parseInt(output.getOrDefault("refused", "0")),
                IntStream.range(0, output.size())
                        .mapToObj(i -> output.get("problem" + i))
                        .takeWhile(problem -> problem != null)
                        .toList());
    }
}
