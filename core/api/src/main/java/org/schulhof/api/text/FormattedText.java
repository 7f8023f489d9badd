package org.schulhof.api.text;

import java.util.List;
import java.util.Set;

/**
 * A formatted text that {@link FormattedTexts} has cleaned, and what is in it. A module stores {@link #html} and shows it
 * by the frame's tag {@code <s:text>}, which is the only place where it is not escaped.
 *
 * @param html of the allowed elements only, see {@link FormattedTexts}
 * @param plain the same to read without format: paragraphs end with a line break, quotes begin with {@code >}; for
 *     notifications, digests, filters and search
 * @param links addresses that it leads to, as they stand there, each once, in their order
 * @param mentioned ids of the people who are mentioned by {@code @}
 * @param pictures ids of the attachments that stand in it as pictures, each once, in their order
 */
public record FormattedText(String html, String plain, List<String> links, Set<Long> mentioned, List<Long> pictures) {

    public static final FormattedText EMPTY = new FormattedText("", "", List.of(), Set.of(), List.of());

    public FormattedText {
        links = List.copyOf(links);
        mentioned = Set.copyOf(mentioned);
        pictures = List.copyOf(pictures);
    }

    /** Whether there is nothing to see: neither a letter nor a picture. */
    public boolean isEmpty() {
        return plain.isBlank() && pictures.isEmpty();
    }

    /** How many characters can be seen. */
    public int length() {
        return plain.codePointCount(0, plain.length());
    }

    /**
     * The beginning in one line, without what is quoted; for lists and notifications.
     *
     * @param longest in characters; what is longer ends at a word, with {@code …}
     */
    public String excerpt(int longest) {
        String line = plain.lines()
                .filter(one -> !one.startsWith(">"))
                .reduce("", (all, one) -> all + " " + one)
                .strip()
                .replaceAll("\\s+", " ");
        if (line.codePointCount(0, line.length()) <= longest) {
            return line;
        }
        int end = line.offsetByCodePoints(0, longest - 1);
        int word = line.lastIndexOf(' ', end);
        return line.substring(0, word > end / 2 ? word : end).stripTrailing() + "…";
    }
}
