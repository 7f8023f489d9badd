package org.schulhof.kernel.roster.file;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An uploaded file as it was understood: with what was recognised or chosen by hand, and its lines.
 *
 * @param problems what is wrong with the file as a whole; its lines are read only if there is nothing
 */
public record RosterFile(
        String name,
        FileSettings settings,
        Optional<TextEncoding> encoding,
        Optional<Separator> separator,
        List<String> headings,
        List<List<String>> values,
        Optional<ColumnMapping> mapping,
        List<RosterLine> lines,
        List<Problem> problems) {

    /** @param today the day by which birth dates are judged */
    public static RosterFile read(String name, byte[] content, FileSettings settings, LocalDate today) {
        try {
            return understood(name, CsvTable.read(name, content, settings), settings, today);
        } catch (UnreadableFileException unreadable) {
            return new RosterFile(
                    name,
                    settings,
                    settings.encoding(),
                    settings.separator(),
                    List.of(),
                    List.of(),
                    Optional.empty(),
                    List.of(),
                    List.of(unreadable.problem()));
        }
    }

    private static RosterFile understood(String name, CsvTable table, FileSettings settings, LocalDate today) {
        Optional<ColumnMapping> mapping = settings.kind()
                .or(() -> ColumnMapping.recogniseKind(table.headings()))
                .map(kind -> ColumnMapping.of(kind, table.headings(), settings.columns()));
        List<Problem> problems = mapping.map(found -> problems(name, found, table.headings()))
                .orElseGet(() -> List.of(Problem.ofFile(name, Fault.FILE_KIND_UNKNOWN)));
        return new RosterFile(
                name,
                settings,
                Optional.of(table.encoding()),
                Optional.of(table.separator()),
                table.headings(),
                table.rows().stream().map(CsvTable.Row::values).toList(),
                mapping,
                mapping.filter(found -> problems.isEmpty())
                        .map(found -> lines(name, table, found, today))
                        .orElse(List.of()),
                problems);
    }

    private static List<Problem> problems(String name, ColumnMapping mapping, List<String> headings) {
        List<Problem> problems = new ArrayList<>();
        mapping.missing().forEach(column -> problems.add(Problem.ofFile(name, Fault.COLUMN_MISSING, column.name())));
        mapping.usedTwice()
                .forEach(position -> problems.add(Problem.ofFile(name, Fault.COLUMN_TWICE, headings.get(position))));
        return problems;
    }

    private static List<RosterLine> lines(String name, CsvTable table, ColumnMapping mapping, LocalDate today) {
        ColumnHeadings headings = new ColumnHeadings(mapping, table.headings());
        return table.rows().stream()
                .map(row -> new RowReader(name, row, headings, today).read())
                .toList();
    }

    public Optional<RosterKind> kind() {
        return mapping.map(ColumnMapping::kind);
    }

    /** The first rows as they stand in the file. */
    public List<List<String>> preview(int rows) {
        return values.stream().limit(rows).toList();
    }
}
