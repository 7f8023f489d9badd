package org.schulhof.kernel.filter.match;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A word of a list, or several in a row. As a whole, unless it begins or ends with an asterisk, which stands for
 * whatever goes on there.
 *
 * @param text as the school wrote it, blanks around it gone
 */
public record ListedWord(String text) {

    public static final int MAX_LENGTH = 100;

    /** A single letter would be in every text. */
    private static final int MIN_LETTERS = 2;

    private static final int MAX_SPELLINGS = 32;
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

    /** Empty for what is no word: too short, too long, or with an asterisk in its middle. */
    public static Optional<ListedWord> of(String typed) {
        String text = BLANKS.matcher(Normalizer.normalize(typed, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
        ListedWord word = new ListedWord(text);
        boolean fits = text.length() <= MAX_LENGTH
                && word.letters()
                                .replace(" ", "")
                                .codePointCount(
                                        0, word.letters().replace(" ", "").length())
                        >= MIN_LETTERS
                && word.core().indexOf('*') < 0;
        return fits ? Optional.of(word) : Optional.empty();
    }

    boolean isOpenBefore() {
        return text.startsWith("*");
    }

    boolean isOpenBehind() {
        return text.endsWith("*");
    }

    private String core() {
        return text.substring(
                isOpenBefore() ? 1 : 0, isOpenBehind() && text.length() > 1 ? text.length() - 1 : text.length());
    }

    /** What a reader sees of it; words with a blank between them. */
    private String letters() {
        StringBuilder letters = new StringBuilder();
        SeenText seen = SeenText.of(core());
        for (int i = 0; i < seen.size(); i++) {
            if (seen.isLetterOrDigit(i)) {
                if (!letters.isEmpty() && seen.gap(i) >= SeenText.SPACE) {
                    letters.append(' ');
                }
                letters.appendCodePoint(seen.letter(i));
            }
        }
        return letters.toString();
    }

    /** The ways in which it is looked for: the first is how it is spelled, the others are how people misspell ß. */
    List<Spelling> spellings() {
        List<Spelling> spellings = new ArrayList<>();
        spellings.add(new Spelling(letters(), true));
        String core = core();
        for (int at = core.indexOf('ß'); at >= 0 && spellings.size() < MAX_SPELLINGS; at = core.indexOf('ß', at + 1)) {
            String before = core.substring(0, at);
            String behind = core.substring(at + 1);
            spellings.add(new Spelling(new ListedWord(before + "s" + behind).letters(), false));
            spellings.add(new Spelling(
                    new ListedWord(before).letters() + WordList.CAPITAL_B + new ListedWord(behind).letters(), true));
        }
        return spellings;
    }

    /** @param exact whether it means the word for sure */
    record Spelling(String letters, boolean exact) {}
}
