package org.schulhof.system.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What came of what for whom, as a table to read. */
final class Matrix {

    private final String title;
    private final Map<String, Map<String, String>> rows = new LinkedHashMap<>();
    private final Set<String> columns = new LinkedHashSet<>();

    Matrix(String title) {
        this.title = title;
    }

    void note(String what, Caller caller, Object outcome) {
        columns.add(caller.name());
        rows.computeIfAbsent(what, row -> new LinkedHashMap<>())
                .merge(caller.name(), outcome.toString(), (a, b) -> a.contains(b) ? a : a + " " + b);
    }

    int cells() {
        return rows.values().stream().mapToInt(Map::size).sum();
    }

    void write(Path file) {
        List<String> lines = new ArrayList<>();
        lines.add("# " + title);
        lines.add("| | " + String.join(" | ", columns) + " |");
        lines.add("|---" + "|---".repeat(columns.size()) + "|");
        rows.forEach((what, cells) -> {
            StringBuilder line = new StringBuilder("| ").append(what);
            columns.forEach(column -> line.append(" | ").append(cells.getOrDefault(column, "")));
            lines.add(line.append(" |").toString());
        });
        try {
            Files.write(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
