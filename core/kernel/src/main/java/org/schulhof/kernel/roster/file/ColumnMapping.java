package org.schulhof.kernel.roster.file;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Where a file has the columns of its kind: positions counted from 0. */
public record ColumnMapping(RosterKind kind, Map<RosterColumn, Integer> positions) {

    /** Given by hand for a column that the file shall be taken not to have. */
    public static final int ABSENT = -1;

    public ColumnMapping {
        EnumMap<RosterColumn, Integer> present = new EnumMap<>(RosterColumn.class);
        positions.forEach((column, position) -> {
            if (kind.columns().contains(column) && position > ABSENT) {
                present.put(column, position);
            }
        });
        positions = Collections.unmodifiableMap(present);
    }

    public static ColumnMapping recognise(RosterKind kind, List<String> headings) {
        EnumMap<RosterColumn, Integer> found = new EnumMap<>(RosterColumn.class);
        for (RosterColumn column : kind.columns()) {
            IntStream.range(0, headings.size())
                    .filter(position -> column.isHeaded(headings.get(position)))
                    .findFirst()
                    .ifPresent(position -> found.put(column, position));
        }
        return new ColumnMapping(kind, found);
    }

    /** The kind whose columns the headings name most of; none if a required column of each is absent. */
    public static Optional<RosterKind> recogniseKind(List<String> headings) {
        return Arrays.stream(RosterKind.values())
                .map(kind -> recognise(kind, headings))
                .filter(mapping -> mapping.missing().isEmpty())
                .max(Comparator.comparingInt(mapping -> mapping.positions().size()))
                .map(ColumnMapping::kind);
    }

    /** What was recognised, except where something was chosen by hand. */
    static ColumnMapping of(RosterKind kind, List<String> headings, Map<RosterColumn, Integer> chosen) {
        EnumMap<RosterColumn, Integer> merged = new EnumMap<>(RosterColumn.class);
        merged.putAll(recognise(kind, headings).positions());
        merged.putAll(chosen);
        merged.values().removeIf(position -> position >= headings.size());
        return new ColumnMapping(kind, merged);
    }

    public boolean has(RosterColumn column) {
        return positions.containsKey(column);
    }

    public List<RosterColumn> missing() {
        return kind.columns().stream()
                .filter(kind::requires)
                .filter(column -> !has(column))
                .toList();
    }

    /** Positions to which more than one column was mapped. */
    Set<Integer> usedTwice() {
        Set<Integer> seen = new HashSet<>();
        Set<Integer> twice = new HashSet<>();
        positions.values().stream().filter(position -> !seen.add(position)).forEach(twice::add);
        return twice;
    }
}
