package org.schulhof.portal.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.schulhof.kernel.roster.UploadedFile;
import org.schulhof.kernel.roster.file.ColumnMapping;
import org.schulhof.kernel.roster.file.FileSettings;
import org.schulhof.kernel.roster.file.Problem;
import org.schulhof.kernel.roster.file.RosterColumn;
import org.schulhof.kernel.roster.file.RosterFile;
import org.schulhof.kernel.roster.file.RosterKind;
import org.schulhof.kernel.roster.file.RosterTexts;
import org.schulhof.kernel.roster.file.Separator;
import org.schulhof.kernel.roster.file.TextEncoding;

/** A file of the draft: what was recognised of it, and the choices in its form. */
public class FileForm {

    private static final int PREVIEW_ROWS = 3;

    private final RosterFile file;
    private final FileSettings settings;
    private final RosterTexts texts;
    private final List<ColumnChoice> columns = new ArrayList<>();
    private String kind;
    private String encoding;
    private String separator;

    FileForm(UploadedFile upload, RosterFile file, RosterTexts texts) {
        this.file = file;
        this.settings = upload.settings();
        this.texts = texts;
        this.kind = nameOf(file.kind());
        this.encoding = nameOf(file.encoding());
        this.separator = nameOf(file.separator());
        file.mapping()
                .ifPresent(mapping -> mapping.kind()
                        .columns()
                        .forEach(column -> columns.add(new ColumnChoice(
                                column,
                                texts.column(column),
                                mapping.kind().requires(column),
                                mapping.positions().getOrDefault(column, ColumnMapping.ABSENT)))));
    }

    /** What was chosen by hand, where it differs from what was recognised. Another kind has other columns. */
    FileSettings chosen() {
        FileSettings chosen = settings;
        if (!encoding.equals(nameOf(file.encoding()))) {
            chosen = chosen.withEncoding(TextEncoding.valueOf(encoding));
        }
        if (!separator.equals(nameOf(file.separator()))) {
            chosen = chosen.withSeparator(Separator.valueOf(separator));
        }
        if (!kind.equals(nameOf(file.kind()))) {
            return chosen.withKind(RosterKind.valueOf(kind));
        }
        for (ColumnChoice choice : columns) {
            if (choice.position != choice.recognised) {
                chosen = chosen.withColumn(choice.column, choice.position);
            }
        }
        return chosen;
    }

    public String getName() {
        return file.name();
    }

    public int getRowCount() {
        return file.values().size();
    }

    public boolean isReadable() {
        return file.problems().isEmpty();
    }

    /** Whether it is a table at all, so that its columns can be mapped. */
    public boolean isTable() {
        return !file.headings().isEmpty();
    }

    public List<String> getSentences() {
        return file.problems().stream().map(this::sentence).toList();
    }

    private String sentence(Problem problem) {
        return texts.sentence(problem);
    }

    public String getKindName() {
        return file.kind().map(texts::kind).orElse("");
    }

    public List<String> getHeadings() {
        return file.headings();
    }

    /** The file's columns to choose from, by position. */
    public List<ColumnItem> getColumnItems() {
        return IntStream.range(0, file.headings().size())
                .mapToObj(position -> new ColumnItem(position, file.headings().get(position)))
                .toList();
    }

    public List<List<String>> getPreview() {
        int width = file.headings().size();
        return file.preview(PREVIEW_ROWS).stream()
                .map(row -> row.subList(0, Math.min(width, row.size())))
                .toList();
    }

    public List<ColumnChoice> getColumns() {
        return columns;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getEncoding() {
        return encoding;
    }

    public void setEncoding(String encoding) {
        this.encoding = encoding;
    }

    public String getSeparator() {
        return separator;
    }

    public void setSeparator(String separator) {
        this.separator = separator;
    }

    private static String nameOf(Optional<? extends Enum<?>> value) {
        return value.map(Enum::name).orElse("");
    }

    /** A column of the file. */
    public record ColumnItem(int position, String name) {}

    /** Which column of the file has a meaning. */
    public static class ColumnChoice {

        private final RosterColumn column;
        private final String name;
        private final boolean required;
        private final int recognised;
        private int position;

        ColumnChoice(RosterColumn column, String name, boolean required, int position) {
            this.column = column;
            this.name = name;
            this.required = required;
            this.recognised = position;
            this.position = position;
        }

        public String getName() {
            return name;
        }

        public boolean isRequired() {
            return required;
        }

        public int getPosition() {
            return position;
        }

        public void setPosition(int position) {
            this.position = position;
        }
    }
}
