package org.schulhof.system;

import java.util.List;
import java.util.stream.IntStream;

/**
 * How much a test tries. Each day a part that finds most of what can break; all of it in a drill, which is {@code ./schulhof
 * drill}. Tests of which there is a longer form bear the tag {@link #TAG}; those that nobody wants to wait for each day,
 * {@link #ONLY} besides.
 */
public final class Drill {

    public static final String TAG = "drill";
    public static final String ONLY = "drill-only";

    private static final boolean ON = Boolean.getBoolean("schulhof.drill");

    private Drill() {}

    public static boolean isOn() {
        return ON;
    }

    public static int times(int daily, int inDrill) {
        return ON ? inDrill : daily;
    }

    /**
     * All of these in a drill; each day as many of them, other ones for another turn.
     *
     * @param turn counted up by the caller, so that one turn after the other all get theirs
     */
    public static <T> List<T> some(List<T> all, int eachDay, int turn) {
        return ON || all.size() <= eachDay
                ? all
                : IntStream.range(0, eachDay)
                        .mapToObj(i -> all.get((turn * eachDay + i) % all.size()))
                        .toList();
    }
}
