package org.schulhof.system.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The commands of the module developer's guide, as they stand there. */
final class Guide {

    private static final Path FILE = Path.of("..", "docs", "module-developers-guide.md");
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```sh\\n(.*?)^```");

    private final List<String> blocks;

    private Guide(List<String> blocks) {
        this.blocks = blocks;
    }

    static Guide read() {
        try {
            return new Guide(BLOCK.matcher(Files.readString(FILE))
                    .results()
                    .map(block -> block.group(1))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int size() {
        return blocks.size();
    }

    /** The block whose commands begin so. */
    String commands(String beginning) {
        return blocks.stream()
                .filter(block -> block.startsWith(beginning))
                .findFirst()
                .orElseThrow(() -> new AssertionError("The guide does not say " + beginning));
    }
}
