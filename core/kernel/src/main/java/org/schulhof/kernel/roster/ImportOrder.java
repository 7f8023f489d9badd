package org.schulhof.kernel.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.schulhof.kernel.roster.file.FileSettings;
import org.schulhof.kernel.roster.file.RosterColumn;
import org.schulhof.kernel.roster.file.RosterKind;
import org.schulhof.kernel.roster.file.Separator;
import org.schulhof.kernel.roster.file.TextEncoding;
import org.schulhof.kernel.roster.plan.ImportOptions;

/**
 * A confirmed import on its way to the job that carries it out.
 *
 * @param day the day on which the plan was made, by which birth dates were judged
 * @param fingerprint of the plan that was shown
 */
record ImportOrder(List<StoredUpload> files, ImportOptions options, LocalDate day, String fingerprint) {

    record StoredUpload(long fileId, String name, FileSettings settings) {

        private Map<String, String> toInput(String prefix) {
            Map<String, String> input = new LinkedHashMap<>();
            input.put(prefix + "id", String.valueOf(fileId));
            input.put(prefix + "name", name);
            settings.encoding().ifPresent(encoding -> input.put(prefix + "encoding", encoding.name()));
            settings.separator().ifPresent(separator -> input.put(prefix + "separator", separator.name()));
            settings.kind().ifPresent(kind -> input.put(prefix + "kind", kind.name()));
            settings.columns()
                    .forEach((column, position) -> input.put(prefix + "column." + column, String.valueOf(position)));
            return input;
        }

        private static StoredUpload fromInput(Map<String, String> input, String prefix) {
            Map<RosterColumn, Integer> columns = new EnumMap<>(RosterColumn.class);
            for (RosterColumn column : RosterColumn.values()) {
                Optional.ofNullable(input.get(prefix + "column." + column))
                        .ifPresent(position -> columns.put(column, Integer.valueOf(position)));
            }
            FileSettings settings = new FileSettings(
                    Optional.ofNullable(input.get(prefix + "encoding")).map(TextEncoding::valueOf),
                    Optional.ofNullable(input.get(prefix + "separator")).map(Separator::valueOf),
                    Optional.ofNullable(input.get(prefix + "kind")).map(RosterKind::valueOf),
                    columns);
            return new StoredUpload(Long.parseLong(input.get(prefix + "id")), input.get(prefix + "name"), settings);
        }
    }

    Map<String, String> toInput() {
        Map<String, String> input = new LinkedHashMap<>();
        input.put("day", day.toString());
        input.put("fingerprint", fingerprint);
        input.put("accountsFollowNames", String.valueOf(options.accountsFollowNames()));
        for (int i = 0; i < files.size(); i++) {
            input.putAll(files.get(i).toInput(i + "."));
        }
        return input;
    }

    static ImportOrder fromInput(Map<String, String> input) {
        List<StoredUpload> files = new ArrayList<>();
        for (int i = 0; input.containsKey(i + ".id"); i++) {
            files.add(StoredUpload.fromInput(input, i + "."));
        }
        return new ImportOrder(
                files,
                new ImportOptions(Boolean.parseBoolean(input.get("accountsFollowNames"))),
                LocalDate.parse(input.get("day")),
                input.get("fingerprint"));
    }
}
