package org.schulhof.text;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/** A formatted text without its format, line by line: quotes begin with {@code >}, items of lists with a sign or number. */
final class PlainText {

    private static final Set<String> BLOCKS = Set.of("p", "pre", "ul", "ol", "li", "blockquote", "h3", "h4", "hr");

    private static final char NO_BREAK_SPACE = '\u00A0';

    private final StringBuilder text = new StringBuilder();
    private final StringBuilder line = new StringBuilder();

    /** Of each list that is open, the number of its next item; -1 if they have none. */
    private final Deque<Integer> lists = new ArrayDeque<>();

    private int quotes;
    private int verbatim;
    private String item = "";

    void open(String element, List<String> attributes) {
        if (BLOCKS.contains(element)) {
            endLine();
        }
        switch (element) {
            case "br" -> lineBreak();
            case "pre" -> verbatim++;
            case "ul" -> lists.push(-1);
            case "ol" -> lists.push(first(Reading.value(attributes, "start")));
            case "li" -> item = item();
            case "blockquote" -> {
                quotes++;
                String author = Reading.value(attributes, Allowed.AUTHOR);
                if (!author.isEmpty()) {
                    line.append(author).append(':');
                    endLine();
                }
            }
            default -> {
                // stands in its line
            }
        }
    }

    private static int first(String start) {
        return start.isEmpty() ? 1 : Integer.parseInt(start);
    }

    private String item() {
        if (lists.isEmpty() || lists.peek() < 0) {
            return "- ";
        }
        int number = lists.pop();
        lists.push(number + 1);
        return number + ". ";
    }

    void close(String element) {
        if (BLOCKS.contains(element)) {
            endLine();
        }
        switch (element) {
            case "pre" -> verbatim--;
            case "ul", "ol" -> lists.pop();
            case "li" -> item = "";
            case "blockquote" -> quotes--;
            default -> {
                // stood in its line
            }
        }
    }

    void text(String added) {
        if (verbatim > 0) {
            String[] lines = added.split("\\R", -1);
            for (int i = 0; i < lines.length; i++) {
                if (i > 0) {
                    lineBreak();
                }
                line.append(lines[i]);
            }
            return;
        }
        for (int i = 0; i < added.length(); i++) {
            char character = added.charAt(i);
            boolean isBlank = Character.isWhitespace(character) || character == NO_BREAK_SPACE;
            if (!isBlank) {
                line.append(character);
            } else if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
                line.append(' ');
            }
        }
    }

    private void lineBreak() {
        text.append("> ".repeat(quotes))
                .append(item)
                .append(line.toString().stripTrailing())
                .append('\n');
        item = "";
        line.setLength(0);
    }

    private void endLine() {
        if (!line.toString().isBlank()) {
            lineBreak();
        }
        line.setLength(0);
    }

    @Override
    public String toString() {
        endLine();
        return text.toString().stripTrailing();
    }
}
