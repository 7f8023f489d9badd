package org.schulhof.portal.consent;

import java.util.ArrayList;
import java.util.List;

/**
 * A plain text as a page shows it. An empty line ends a paragraph, {@code # } begins a heading, {@code - } an item of a
 * list; anything else is just text.
 */
final class FormattedText {

    private static final String HEADING = "# ";
    private static final String ITEM = "- ";

    private FormattedText() {}

    static List<Block> blocksOf(String text) {
        List<Block> blocks = new ArrayList<>();
        for (String paragraph : text.strip().split("\\R\\s*\\R")) {
            List<String> lines = new ArrayList<>();
            for (String line : paragraph.strip().split("\\R")) {
                boolean startsAnew = lines.isEmpty()
                        || line.startsWith(HEADING)
                        || line.startsWith(ITEM) != lines.get(0).startsWith(ITEM)
                        || lines.get(0).startsWith(HEADING);
                if (startsAnew && !lines.isEmpty()) {
                    blocks.add(block(lines));
                    lines = new ArrayList<>();
                }
                lines.add(line.strip());
            }
            blocks.add(block(lines));
        }
        return blocks;
    }

    private static Block block(List<String> lines) {
        if (lines.get(0).startsWith(HEADING)) {
            return new Block(Kind.HEADING, List.of(lines.get(0).substring(HEADING.length())));
        }
        if (lines.get(0).startsWith(ITEM)) {
            return new Block(
                    Kind.LIST,
                    lines.stream().map(line -> line.substring(ITEM.length())).toList());
        }
        return new Block(Kind.PARAGRAPH, lines);
    }

    /** @param lines one of a heading, each item of a list, each line of a paragraph */
    public record Block(Kind kind, List<String> lines) {

        public String text() {
            return String.join(" ", lines);
        }
    }

    /** How a block is shown. */
    public enum Kind {
        HEADING,
        PARAGRAPH,
        LIST
    }
}
