package org.schulhof.kernel.roster.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A CSV file as headings and rows, each row with the line on which it begins. */
record CsvTable(TextEncoding encoding, Separator separator, List<String> headings, List<Row> rows) {

    static final int MAXIMUM_BYTES = 10_000_000;

    private static final Pattern SEPARATOR_LINE =
            Pattern.compile("\\A\\s*\"?sep=(.)\"?(?=\\R)", Pattern.CASE_INSENSITIVE);

    record Row(int line, List<String> values) {

        String value(int position) {
            return position < values.size() ? values.get(position) : "";
        }

        private boolean isBlank() {
            return values.stream().allMatch(String::isBlank);
        }
    }

    static CsvTable read(String name, byte[] content, FileSettings settings) throws UnreadableFileException {
        if (content.length > MAXIMUM_BYTES) {
            throw new UnreadableFileException(
                    Problem.ofFile(name, Fault.FILE_TOO_LARGE, String.valueOf(MAXIMUM_BYTES / 1_000_000)));
        }
        TextEncoding encoding = settings.encoding().orElseGet(() -> TextEncoding.recognise(content));
        String text = encoding.decode(content);
        if (text.indexOf('\0') >= 0) {
            throw new UnreadableFileException(Problem.ofFile(name, Fault.FILE_NOT_CSV));
        }
        // Spreadsheets may announce the separator in a line of its own; it is what the recognition finds anyway.
        Matcher announced = SEPARATOR_LINE.matcher(text);
        String table = announced.find() ? text.substring(announced.end()) : text;
        Separator separator = settings.separator().orElseGet(() -> Separator.recognise(firstLine(table)));
        List<Row> rows = rows(name, table, separator);
        if (rows.size() < 2) {
            throw new UnreadableFileException(Problem.ofFile(name, Fault.FILE_EMPTY));
        }
        return new CsvTable(encoding, separator, headings(rows.get(0)), List.copyOf(rows.subList(1, rows.size())));
    }

    private static List<Row> rows(String name, String text, Separator separator) throws UnreadableFileException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator.character())
                .setIgnoreEmptyLines(true)
                .get();
        List<Row> rows = new ArrayList<>();
        LineCounter lines = new LineCounter(text);
        try (CSVParser parser = CSVParser.parse(text, format)) {
            for (CSVRecord record : parser) {
                Row row = new Row(lines.lineOfRecordAt((int) record.getCharacterPosition()), record.toList());
                if (!row.isBlank()) {
                    rows.add(row);
                }
            }
        } catch (UncheckedIOException | IOException quotesDoNotMatch) {
            int line = rows.isEmpty() ? 1 : rows.get(rows.size() - 1).line();
            throw new UnreadableFileException(Problem.ofFile(name, Fault.FILE_QUOTES, String.valueOf(line)));
        }
        return rows;
    }

    /** Headings without the empty ones that separators at the end of the line make. */
    private static List<String> headings(Row row) {
        List<String> headings =
                new ArrayList<>(row.values().stream().map(String::strip).toList());
        while (headings.get(headings.size() - 1).isEmpty()) {
            headings.remove(headings.size() - 1);
        }
        return List.copyOf(headings);
    }

    private static String firstLine(String text) {
        return text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    }

    /** Lines by position: the parser only knows the line on which a record ends, and a quoted field may hold several. */
    private static final class LineCounter {

        private final String text;
        private int position;
        private int line = 1;

        LineCounter(String text) {
            this.text = text;
        }

        int lineOfRecordAt(int start) {
            while (position < text.length() && (position < start || isLineBreak(text.charAt(position)))) {
                char c = text.charAt(position);
                boolean firstOfTwo = c == '\r' && position + 1 < text.length() && text.charAt(position + 1) == '\n';
                if (isLineBreak(c) && !firstOfTwo) {
                    line++;
                }
                position++;
            }
            return line;
        }

        private static boolean isLineBreak(char c) {
            return c == '\n' || c == '\r';
        }
    }
}
