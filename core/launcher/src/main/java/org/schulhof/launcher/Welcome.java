package org.schulhof.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.IntStream;

/** What a person needs to know once the portal is ready: where it is, and how to get in. */
record Welcome(DataFolder data, String url) {

    void print(PrintStream out) throws IOException {
        out.println();
        out.println("  " + Messages.text("ready", url));
        if (Files.exists(data.demoSignIns())) {
            out.println();
            printSignIns(out, Files.readAllLines(data.demoSignIns()));
        }
        if (Files.exists(data.setupToken())) {
            String token = Files.readString(data.setupToken()).strip();
            out.println("  " + Messages.text("setup", url + "/setup.xhtml?token=" + token));
        }
        if (!Files.exists(data.schoolKey())) {
            out.println();
            out.println("  " + Messages.text("key.missing", data.root()));
        }
        out.println();
        out.println("  " + Messages.text("ready.stop"));
    }

    private static void printSignIns(PrintStream out, List<String> lines) {
        List<String[]> rows = lines.stream()
                .filter(line -> !line.isBlank())
                .map(line -> line.split("\t", 3))
                .filter(row -> row.length == 3)
                .toList();
        int account = width(rows, 0, Messages.text("demo.account"));
        int password = width(rows, 1, Messages.text("demo.password"));
        String format = "  %-" + account + "s  %-" + password + "s  %s%n";
        out.printf(format, Messages.text("demo.account"), Messages.text("demo.password"), Messages.text("demo.shows"));
        rows.forEach(row -> out.printf(format, row[0], row[1], row[2]));
    }

    private static int width(List<String[]> rows, int column, String title) {
        return IntStream.concat(IntStream.of(title.length()), rows.stream().mapToInt(row -> row[column].length()))
                .max()
                .orElseThrow();
    }
}
