package org.schulhof.bench.chat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.schulhof.bench.chat.Listener.Hint;

/**
 * How messages came to those who listened.
 *
 * @param latencies of each message at each listener
 * @param lost hints that did not come
 * @param twice hints that came once more
 * @param disorderly listeners that heard of a later change first
 */
public record Told(Latencies latencies, int lost, int twice, int disorderly) {

    /**
     * Compares what was to be heard with what was.
     *
     * @param begun when each change began, by its number
     * @param heard what each listener heard
     */
    static Told of(Map<Integer, Long> begun, List<List<Hint>> heard) {
        List<Long> nanos = new ArrayList<>();
        int lost = 0;
        int twice = 0;
        int disorderly = 0;
        for (List<Hint> one : heard) {
            Map<Integer, Integer> counts = new HashMap<>();
            int last = 0;
            boolean inOrder = true;
            for (Hint hint : one) {
                if (begun.containsKey(hint.change()) && counts.merge(hint.change(), 1, Integer::sum) == 1) {
                    nanos.add(hint.nanos() - begun.get(hint.change()));
                }
                inOrder &= hint.change() >= last;
                last = hint.change();
            }
            lost += (int) begun.keySet().stream()
                    .filter(change -> !counts.containsKey(change))
                    .count();
            twice += counts.values().stream().mapToInt(count -> count - 1).sum();
            disorderly += inOrder ? 0 : 1;
        }
        return new Told(Latencies.ofNanos(nanos), lost, twice, disorderly);
    }

    static Told together(List<Told> all) {
        return new Told(
                new Latencies(all.stream()
                        .flatMap(told -> told.latencies.all().stream())
                        .toList()),
                all.stream().mapToInt(Told::lost).sum(),
                all.stream().mapToInt(Told::twice).sum(),
                all.stream().mapToInt(Told::disorderly).sum());
    }
}
