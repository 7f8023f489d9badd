package org.schulhof.kernel.filter.match;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Looks for listed words in one text, also where they are spelled so as not to be found. What is found by reading a text
 * otherwise than it is written is forgiven where the text has a word of the language there.
 */
final class WordSearch {

    private static final int NONE = -1;
    private static final int MAX_FOUND = 20;

    /** Below this many letters, words are found only as they are written, or spelled letter by letter. */
    private static final int MIN_SPLIT = 4;

    /** Two or three pieces with blanks between them make a word of at least so many letters. */
    private static final int MIN_BROKEN = 6;

    private static final int MAX_MASKED = 4;

    /** From one place of the text; reached by texts only that are made for it. */
    private static final int MAX_STEPS = 5_000;

    private final WordList list;
    private final SeenText text;
    private final Predicate<String> isOrdinary;
    private final boolean literally;
    private final List<Found> found = new ArrayList<>();

    private WordList.Tree tree;
    private int start;
    private int best;
    private int bestEnd;
    private int steps;

    /** @param isOrdinary whether it is a word of the language, in the letters of {@link SeenText} */
    static List<Found> in(SeenText text, WordList list, Predicate<String> isOrdinary) {
        return new WordSearch(list, text, isOrdinary, false).find();
    }

    /** Only what is written as it is listed, but for case. */
    static List<Found> literallyIn(SeenText text, WordList list) {
        return new WordSearch(list, text, word -> false, true).find();
    }

    private WordSearch(WordList list, SeenText text, Predicate<String> isOrdinary, boolean literally) {
        this.list = list;
        this.text = text;
        this.isOrdinary = isOrdinary;
        this.literally = literally;
    }

    private List<Found> find() {
        if (!list.isEmpty()) {
            for (int at = 0; at < text.size() && found.size() < MAX_FOUND; ) {
                at = Math.max(at + 1, findAt(at));
            }
        }
        return found;
    }

    /** @return behind what was found */
    private int findAt(int at) {
        best = NONE;
        bestEnd = at;
        start = at;
        steps = 0;
        if (repeatsTheOneBefore(at)) {
            return at;
        }
        if (!list.whole().isEmpty() && text.beginsWord(at)) {
            tree = list.whole();
            walk(tree.root(), at, Way.STRAIGHT);
        }
        if (!list.parts().isEmpty() && text.kind(at) != Sign.Kind.MASK) {
            tree = list.parts();
            walk(tree.root(), at, Way.STRAIGHT);
        }
        if (best != NONE) {
            found.add(new Found(list.entry(best), at, bestEnd));
        }
        return bestEnd;
    }

    /** A word that begins with a repeated letter is found from the first. */
    private boolean repeatsTheOneBefore(int at) {
        return !literally && at > 0 && text.letter(at) == text.letter(at - 1) && isRepetition(at);
    }

    /**
     * How the way came about that leads to a node, as counts within one number: this is the innermost loop, and a thousand
     * ways are tried for one that is found.
     */
    private static final class Way {

        static final long STRAIGHT = 0;

        private static final long LETTER = 1L;
        private static final long STAND_IN = 1L << 10;
        private static final long MASKED = 1L << 20;
        private static final long CROSSING = 1L << 30;
        private static final long BLANK = 1L << 40;
        private static final long ODD = 1L << 50;
        private static final long LOOSE = 1L << 51;
        private static final int COUNT = 0x3ff;

        private Way() {}

        static int letters(long way) {
            return (int) (way & COUNT);
        }

        /** Letters for which a digit or a symbol stands. */
        static int standIns(long way) {
            return (int) (way >> 10 & COUNT);
        }

        /** Letters for which an asterisk stands. */
        static int masked(long way) {
            return (int) (way >> 20 & COUNT);
        }

        static int crossings(long way) {
            return (int) (way >> 30 & COUNT);
        }

        static int blanks(long way) {
            return (int) (way >> 40 & COUNT);
        }

        /** Whether punctuation was crossed. */
        static boolean isOdd(long way) {
            return (way & ODD) != 0;
        }

        /** Whether something was read otherwise than it is written. */
        static boolean isLoose(long way) {
            return (way & LOOSE) != 0;
        }

        static boolean isGuessed(long way) {
            return standIns(way) + masked(way) > 0;
        }

        static long across(long way, byte gap) {
            boolean odd = gap == SeenText.PUNCTUATION || gap == SeenText.SPACE_AND_PUNCTUATION;
            return way + CROSSING + (gap >= SeenText.SPACE ? BLANK : 0) | (odd ? ODD : 0);
        }
    }

    private void walk(int node, int at, long way) {
        if (++steps > MAX_STEPS) {
            return;
        }
        end(node, at, way);
        if (tree.firstChild(node) == NONE || at >= text.size()) {
            return;
        }
        boolean begun = at > start;
        long next = way;
        if (begun && tree.letter(node) == ' ') {
            next = way;
        } else if (begun && text.beginsPiece(at)) {
            int behindBlank = tree.child(node, ' ');
            if (behindBlank != NONE && text.isLetterOrDigit(at)) {
                walk(behindBlank, at, way);
            }
            if (literally) {
                return;
            }
            if (text.gap(at) != SeenText.JOINED) {
                next = Way.across(way, text.gap(at));
            }
        } else if (begun && !literally) {
            int behindBlank = tree.child(node, ' ');
            if (behindBlank != NONE) {
                walk(behindBlank, at, way | Way.LOOSE);
            }
        }
        switch (text.kind(at)) {
            case LETTER -> letter(node, at, next);
            case DIGIT -> {
                take(node, text.letter(at), at, at + 1, next + Way.LETTER);
                standIns(node, at, next);
            }
            case SYMBOL -> {
                standIns(node, at, next);
                skip(node, at, next);
            }
            case MASK -> {
                if (begun && !literally && text.gap(at) == SeenText.JOINED) {
                    mask(node, at, next);
                }
                skip(node, at, next);
            }
            default -> throw new IllegalStateException("No letter: " + text.kind(at));
        }
    }

    private void letter(int node, int at, long way) {
        int letter = text.letter(at);
        take(node, letter, at, at + 1, way + Way.LETTER);
        boolean beforeE = at + 1 < text.size() && text.letter(at + 1) == 'e' && !text.beginsPiece(at + 1);
        int umlaut = umlaut(letter);
        if (umlaut != 0) {
            if (beforeE) {
                take(node, umlaut, at + 1, at + 2, way + Way.LETTER);
            }
            if (!literally) {
                take(node, umlaut, at, at + 1, way + Way.LETTER | Way.LOOSE);
            }
        }
        int base = base(letter);
        if (base != 0) {
            int below = tree.child(node, base);
            if (below != NONE) {
                take(below, 'e', at, at + 1, way + Way.LETTER);
            }
            if (!literally) {
                take(node, base, at, at + 1, way + Way.LETTER | Way.LOOSE);
            }
        }
        if (literally) {
            return;
        }
        String others = text.sign(at).others();
        for (int i = 0; i < others.length(); i++) {
            take(node, others.charAt(i), at, at + 1, way + Way.LETTER | Way.LOOSE);
        }
        if (letter == 'b' && text.isCapital(at) && at > start && !text.isCapital(at - 1)) {
            take(node, WordList.CAPITAL_B, at, at + 1, way + Way.LETTER + Way.STAND_IN);
        }
    }

    private void standIns(int node, int at, long way) {
        if (literally) {
            return;
        }
        String others = text.sign(at).others();
        for (int i = 0; i < others.length(); i++) {
            take(node, others.charAt(i), at, at + 1, way + Way.LETTER + Way.STAND_IN);
        }
    }

    private void mask(int node, int at, long way) {
        if (Way.masked(way) == MAX_MASKED || Way.letters(way) == 0) {
            return;
        }
        for (int below = tree.firstChild(node); below != NONE; below = tree.nextSibling(below)) {
            if (tree.letter(below) != ' ') {
                walk(below, at + 1, way + Way.LETTER + Way.MASKED);
            }
        }
    }

    /** Symbols between letters are punctuation as well. */
    private void skip(int node, int at, long way) {
        if (at == start || literally) {
            return;
        }
        int behind = at + 1;
        byte gap = SeenText.PUNCTUATION;
        while (behind < text.size() && !text.isLetterOrDigit(behind)) {
            behind++;
        }
        for (int i = at; i <= behind && i < text.size(); i++) {
            gap = text.gap(i) >= SeenText.SPACE ? SeenText.SPACE_AND_PUNCTUATION : gap;
        }
        if (behind < text.size()) {
            boolean blankFollows = text.gap(behind) != SeenText.JOINED;
            walk(node, behind, blankFollows ? way : Way.across(way, gap));
        }
    }

    /** On by a letter of the list, and past repetitions of the letter in the text. */
    private void take(int node, int letter, int at, int next, long way) {
        int below = tree.child(node, letter);
        if (below == NONE) {
            return;
        }
        walk(below, next, way);
        int behind = next;
        while (!literally && behind < text.size() && text.letter(behind) == text.letter(at) && isRepetition(behind)) {
            behind++;
        }
        if (behind > next) {
            walk(below, behind, way | Way.LOOSE);
        }
    }

    private boolean isRepetition(int at) {
        return text.isLetterOrDigit(at) && (text.gap(at) == SeenText.JOINED || isSingle(at) && isSingle(at - 1));
    }

    private boolean isSingle(int at) {
        return text.beginsPiece(at) && text.beginsPiece(at + 1);
    }

    private void end(int node, int at, long way) {
        int closed = tree.closed(node);
        if (closed != NONE && text.endsWord(at) && counts(closed, at, way)) {
            note(closed, at);
        }
        int open = tree.open(node);
        if (open != NONE && counts(open, at, way)) {
            note(open, at);
        }
    }

    private void note(int entry, int at) {
        if (best == NONE || at > bestEnd) {
            best = entry;
            bestEnd = at;
        }
    }

    /** Whether this way of reading is more than a coincidence. */
    private boolean counts(int entry, int end, long way) {
        if (Way.isGuessed(way) && !standsForLetters(way, end)) {
            return false;
        }
        if (Way.crossings(way) > 0) {
            return isPutTogether(end, way);
        }
        boolean humps = isWithinHumps(end);
        if (humps && Way.letters(way) < MIN_SPLIT) {
            return false;
        }
        boolean straight = !Way.isLoose(way) && list.isExact(entry) && !humps;
        return straight || Way.isGuessed(way) || !isOrdinary.test(piece(start, end));
    }

    private static boolean isEnough(long way, int real) {
        return real >= 2
                && Way.standIns(way) * 2 <= Way.letters(way) + 1
                && (Way.letters(way) > 3 || Way.standIns(way) <= 1);
    }

    private boolean standsForLetters(long way, int end) {
        int real = Way.letters(way) - Way.standIns(way) - Way.masked(way);
        if (Way.masked(way) > 0) {
            boolean lastIsMask = text.kind(end - 1) == Sign.Kind.MASK;
            return real >= 3 && Way.masked(way) <= real && (!lastIsMask || Way.masked(way) > 1);
        }
        return isEnough(way, real);
    }

    /** Whether the word begins or ends within a piece of camelCase. */
    private boolean isWithinHumps(int end) {
        return !text.beginsPiece(start) && !text.isDigit(start - 1) && tree == list.whole()
                || !text.beginsPiece(end) && !text.isDigit(end) && text.endsWord(end);
    }

    private String piece(int from, int end) {
        return text.letters(text.startOfPiece(from), text.endOfPiece(end - 1));
    }

    private boolean isPutTogether(int end, long way) {
        int pieces = 0;
        int single = 0;
        int longest = 0;
        boolean allOrdinary = true;
        for (int at = start; at < end; ) {
            int behind = Math.min(text.endOfPiece(at), end);
            if (!text.isLetterOrDigit(at)) {
                at = behind;
                continue;
            }
            int length = behind - at;
            pieces++;
            single += length == 1 ? 1 : 0;
            longest = Math.max(longest, length);
            allOrdinary &= length == 1 && Way.blanks(way) > 0 || isOrdinary.test(piece(at, behind));
            at = behind;
        }
        if (Way.letters(way) < MIN_SPLIT) {
            return Way.letters(way) == 3 && pieces == 3 && single == 3 && standsAlone(end, way);
        }
        boolean spelled = pieces >= 3 && longest <= 2 && single * 2 >= pieces;
        if (!spelled && !(text.beginsPiece(start) && text.beginsPiece(end))) {
            return false;
        }
        if (Way.blanks(way) == 0) {
            return !Way.isOdd(way) || !allOrdinary || single == pieces;
        }
        return spelled || Way.letters(way) >= MIN_BROKEN && pieces <= 3 && !Way.isOdd(way) && !allOrdinary;
    }

    /** Three letters in a longer row of single letters are no word. */
    private boolean standsAlone(int end, long way) {
        if (Way.blanks(way) == 0) {
            return true;
        }
        boolean letterBefore = start > 0 && text.startOfPiece(start - 1) == start - 1 && text.gap(start) != 0;
        boolean letterBehind = end < text.size() && text.endOfPiece(end) == end + 1;
        return !letterBefore && !letterBehind && !Way.isOdd(way);
    }

    private static int umlaut(int letter) {
        return switch (letter) {
            case 'a' -> 'ä';
            case 'o' -> 'ö';
            case 'u' -> 'ü';
            default -> 0;
        };
    }

    private static int base(int letter) {
        return switch (letter) {
            case 'ä' -> 'a';
            case 'ö' -> 'o';
            case 'ü' -> 'u';
            default -> 0;
        };
    }

    /**
     * A listed word in the text.
     *
     * @param entry as it is listed
     * @param start its first letter in the text that is seen
     * @param end behind its last
     */
    record Found(String entry, int start, int end) {

        boolean isWithin(Found other) {
            return start >= other.start && end <= other.end;
        }
    }
}
