package org.schulhof.kernel.roster.file;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** What an administrator chose by hand for a file; what is empty is recognised. */
public record FileSettings(
        Optional<TextEncoding> encoding,
        Optional<Separator> separator,
        Optional<RosterKind> kind,
        Map<RosterColumn, Integer> columns) {

    public static final FileSettings RECOGNISED =
            new FileSettings(Optional.empty(), Optional.empty(), Optional.empty(), Map.of());

    public FileSettings {
        columns = Map.copyOf(columns);
    }

    public FileSettings withEncoding(TextEncoding chosen) {
        return new FileSettings(Optional.of(chosen), separator, kind, columns);
    }

    public FileSettings withSeparator(Separator chosen) {
        return new FileSettings(encoding, Optional.of(chosen), kind, columns);
    }

    /** Another kind has other columns, so what was mapped by hand is forgotten. */
    public FileSettings withKind(RosterKind chosen) {
        return new FileSettings(encoding, separator, Optional.of(chosen), Map.of());
    }

    public FileSettings withColumn(RosterColumn column, int position) {
        Map<RosterColumn, Integer> changed = new EnumMap<>(RosterColumn.class);
        changed.putAll(columns);
        changed.put(column, position);
        return new FileSettings(encoding, separator, kind, changed);
    }
}
