package org.schulhof.kernel.filter.match;

import java.util.Arrays;

/**
 * A text as readers see it: one letter after the other, what nobody sees left out, and for each letter what stands between
 * it and the one before, and where it is in the text that was written.
 */
final class SeenText {

    /** Nothing, a hyphen or its like, other punctuation, blanks, blanks with punctuation among them. */
    static final byte JOINED = 0;

    static final byte HYPHEN = 1;
    static final byte PUNCTUATION = 2;
    static final byte SPACE = 3;
    static final byte SPACE_AND_PUNCTUATION = 4;

    private static final String UMLAUTS = "äöü";
    private static final String BASES = "aou";

    private final String written;
    private int size;
    private int[] letters;
    private Sign[] signs;
    private byte[] gaps;
    private int[] from;
    private int[] to;
    private boolean[] capital;

    private SeenText(String written) {
        this.written = written;
        int room = written.length() + 8;
        letters = new int[room];
        signs = new Sign[room];
        gaps = new byte[room];
        from = new int[room];
        to = new int[room];
        capital = new boolean[room];
    }

    static SeenText of(String written) {
        SeenText seen = new SeenText(written);
        seen.read();
        return seen;
    }

    private void read() {
        byte gap = JOINED;
        for (int i = 0; i < written.length(); ) {
            int codePoint = written.codePointAt(i);
            int end = i + Character.charCount(codePoint);
            Sign sign = Sign.of(codePoint);
            switch (sign.kind()) {
                case NOTHING -> {}
                case DIAERESIS -> dots(gap, end);
                case SPACE -> gap = gap == PUNCTUATION || gap == SPACE_AND_PUNCTUATION ? SPACE_AND_PUNCTUATION : SPACE;
                case HYPHEN -> gap = hyphen(gap);
                case PUNCTUATION -> gap = gap >= SPACE ? SPACE_AND_PUNCTUATION : PUNCTUATION;
                case SYMBOL, MASK -> {
                    add(codePoint, sign, gap, i, end, false);
                    gap = JOINED;
                }
                default -> {
                    boolean isCapital = Character.isUpperCase(codePoint);
                    for (int part = 0; part < sign.letters().length(); ) {
                        int letter = sign.letters().codePointAt(part);
                        add(letter, sign, gap, i, end, isCapital);
                        gap = JOINED;
                        part += Character.charCount(letter);
                    }
                }
            }
            i = end;
        }
    }

    private static byte hyphen(byte gap) {
        return gap == JOINED ? HYPHEN : gap;
    }

    private void dots(byte gap, int end) {
        int base = size == 0 || gap != JOINED ? -1 : BASES.indexOf(letters[size - 1]);
        if (base >= 0) {
            letters[size - 1] = UMLAUTS.charAt(base);
            signs[size - 1] = Sign.of(UMLAUTS.charAt(base));
            to[size - 1] = end;
        }
    }

    private void add(int letter, Sign sign, byte gap, int start, int end, boolean isCapital) {
        if (size == letters.length) {
            int room = size * 2;
            letters = Arrays.copyOf(letters, room);
            signs = Arrays.copyOf(signs, room);
            gaps = Arrays.copyOf(gaps, room);
            from = Arrays.copyOf(from, room);
            to = Arrays.copyOf(to, room);
            capital = Arrays.copyOf(capital, room);
        }
        letters[size] = letter;
        signs[size] = sign;
        gaps[size] = gap;
        from[size] = start;
        to[size] = end;
        capital[size] = isCapital;
        size++;
    }

    int size() {
        return size;
    }

    int letter(int at) {
        return letters[at];
    }

    Sign sign(int at) {
        return signs[at];
    }

    Sign.Kind kind(int at) {
        return signs[at].kind();
    }

    boolean isLetter(int at) {
        return signs[at].kind() == Sign.Kind.LETTER;
    }

    boolean isDigit(int at) {
        return signs[at].kind() == Sign.Kind.DIGIT;
    }

    boolean isLetterOrDigit(int at) {
        return isLetter(at) || isDigit(at);
    }

    /** What stands before the letter. */
    byte gap(int at) {
        return gaps[at];
    }

    boolean isCapital(int at) {
        return capital[at];
    }

    /** Whether a piece of letters and digits begins here, or at the end. */
    boolean beginsPiece(int at) {
        return at == 0 || at >= size || gaps[at] != JOINED || !isLetterOrDigit(at - 1) || !isLetterOrDigit(at);
    }

    /** Whether a word ends before this place. */
    boolean endsWord(int at) {
        return beginsPiece(at) || isLetter(at - 1) && onlyDigitsFrom(at) || beginsHump(at);
    }

    /** Whether a word can begin here. */
    boolean beginsWord(int at) {
        return isLetterOrDigit(at) && (beginsPiece(at) || isLetter(at) && isDigit(at - 1) || beginsHump(at))
                || kind(at) == Sign.Kind.SYMBOL && at + 1 < size && gaps[at + 1] == JOINED && isLetterOrDigit(at + 1);
    }

    /** As in camelCase. */
    private boolean beginsHump(int at) {
        return at > 0 && at < size && capital[at] && !capital[at - 1] && isLetter(at) && isLetter(at - 1);
    }

    private boolean onlyDigitsFrom(int at) {
        int next = at;
        while (next < size && isDigit(next) && (next == at || gaps[next] == JOINED)) {
            next++;
        }
        return next > at && beginsPiece(next);
    }

    /** Where the piece ends that a letter is in. */
    int endOfPiece(int at) {
        int end = at + 1;
        while (!beginsPiece(end)) {
            end++;
        }
        return end;
    }

    int startOfPiece(int at) {
        int start = at;
        while (!beginsPiece(start)) {
            start--;
        }
        return start;
    }

    String letters(int start, int end) {
        StringBuilder text = new StringBuilder();
        for (int i = start; i < end; i++) {
            text.appendCodePoint(letters[i]);
        }
        return text.toString();
    }

    /** As it was written, from one letter until before another. */
    String written(int start, int end) {
        return written.substring(from[start], to[end - 1]);
    }

    int writtenFrom(int start) {
        return from[start];
    }
}
