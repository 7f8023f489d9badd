package org.schulhof.system.roster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

/** Lists as a school administration exports them: those that the tests of the core use as well, and others written here. */
final class RosterFiles {

    private static final Path LARGE = Path.of("../core/kernel/src/test/resources/roster");

    private RosterFiles() {}

    /** 1,182 pupils, 78 teachers, 1,636 guardians with 2,061 links to their children, 156 courses. */
    static Path[] wholeSchool() {
        return Stream.of("pupils-utf8", "teachers", "guardians", "courses")
                .map(RosterFiles::large)
                .toArray(Path[]::new);
    }

    static Path large(String name) {
        return LARGE.resolve("large-" + name + ".csv");
    }

    /** The file with some lines more. */
    static Path longer(Path file, Path folder, String... lines) {
        return write(folder, file.getFileName().toString(), read(file).strip() + "\r\n" + String.join("\r\n", lines));
    }

    static Path of(Path folder, String name, String... lines) {
        return write(folder, name, String.join("\r\n", lines));
    }

    /** The last names of a list, one after the other in another order, so that hardly anybody keeps theirs. */
    static Path strangersWithTheNumbersOf(Path file, Path folder) {
        String[] lines = read(file).strip().split("\\R");
        String[][] cells = Arrays.stream(lines).map(line -> line.split(";", -1)).toArray(String[][]::new);
        for (int i = 1; i < lines.length; i++) {
            String[] other = lines[1 + (i * 7 + 311) % (lines.length - 1)].split(";", -1);
            cells[i][1] = other[1];
            cells[i][2] = other[2];
        }
        return write(
                folder,
                "strangers.csv",
                String.join(
                        "\r\n",
                        Arrays.stream(cells).map(row -> String.join(";", row)).toList()));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path write(Path folder, String name, String text) {
        try {
            return Files.write(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
