package org.schulhof.kernel.filter.match;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.SpoofChecker;
import com.ibm.icu.text.Transliterator;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What a reader sees in a character: letters without case and accents, whichever alphabet it was taken from.
 *
 * @param letters what it is read as: lower-case Latin, umlauts kept, ß as ss; other alphabets where nothing looks alike
 * @param others as which letters it can be read too: digits and symbols that stand in for one
 */
record Sign(Kind kind, String letters, String others) {

    enum Kind {
        LETTER,
        DIGIT,
        /** Punctuation that can stand for a letter, as @ does. */
        SYMBOL,
        /** An asterisk: it can stand for any letter. */
        MASK,
        HYPHEN,
        PUNCTUATION,
        SPACE,
        /** Nobody sees it. */
        NOTHING,
        /** Two dots above the letter before. */
        DIAERESIS
    }

    private static final Normalizer2 NFKC_CASEFOLD = Normalizer2.getNFKCCasefoldInstance();
    private static final Normalizer2 NFD = Normalizer2.getNFDInstance();
    private static final SpoofChecker LOOKS =
            new SpoofChecker.Builder().setChecks(SpoofChecker.CONFUSABLE).build();
    private static final Transliterator LATIN = Transliterator.getInstance("Latin-ASCII");

    private static final Map<Integer, String> STAND_INS = Map.ofEntries(
            Map.entry((int) '0', "o"),
            Map.entry((int) '1', "il"),
            Map.entry((int) '2', "z"),
            Map.entry((int) '3', "e"),
            Map.entry((int) '4', "a"),
            Map.entry((int) '5', "s"),
            Map.entry((int) '6', "g"),
            Map.entry((int) '7', "t"),
            Map.entry((int) '8', "b"),
            Map.entry((int) '9', "g"),
            Map.entry((int) '@', "a"),
            Map.entry((int) '$', "s"),
            Map.entry((int) '§', "s"),
            Map.entry((int) '€', "e"),
            Map.entry((int) '£', "l"),
            Map.entry((int) '!', "i"),
            Map.entry((int) '¡', "i"),
            Map.entry((int) '|', "il"),
            Map.entry((int) '¢', "c"),
            Map.entry((int) '¥', "y"));

    /** Letters that are drawn like a Latin one, which the Unicode tables do not name or name otherwise. */
    private static final Map<Integer, String> DRAWN = drawn();

    private static final Sign[] BASIC = new Sign[0x10000];
    private static final Map<Integer, Sign> FURTHER = new ConcurrentHashMap<>();

    static Sign of(int codePoint) {
        if (codePoint < BASIC.length) {
            Sign known = BASIC[codePoint];
            if (known == null) {
                // Two threads may both find out the same.
                known = make(codePoint);
                BASIC[codePoint] = known;
            }
            return known;
        }
        return FURTHER.computeIfAbsent(codePoint, Sign::make);
    }

    private static Sign make(int codePoint) {
        if (codePoint == 0x308) {
            return new Sign(Kind.DIAERESIS, "", "");
        }
        if (UCharacter.isUWhiteSpace(codePoint) || codePoint == 0x2800 || codePoint == 0x3164) {
            return new Sign(Kind.SPACE, "", "");
        }
        if (isNothing(codePoint)) {
            return new Sign(Kind.NOTHING, "", "");
        }
        if (codePoint == '*' || codePoint == '＊' || codePoint == '∗') {
            return new Sign(Kind.MASK, "", "");
        }
        String plain = read(codePoint);
        if (!plain.isEmpty()) {
            boolean digit = plain.chars().allMatch(c -> c >= '0' && c <= '9');
            return new Sign(digit ? Kind.DIGIT : Kind.LETTER, plain, others(codePoint, plain, digit));
        }
        String narrow = NFKC_CASEFOLD.normalize(Character.toString(codePoint));
        String standsFor = narrow.length() == 1 ? STAND_INS.get((int) narrow.charAt(0)) : null;
        if (standsFor != null) {
            return new Sign(Kind.SYMBOL, "", standsFor);
        }
        boolean hyphen = UCharacter.hasBinaryProperty(codePoint, UProperty.DASH)
                || codePoint == '_'
                || codePoint == '\''
                || codePoint == '’';
        return new Sign(hyphen ? Kind.HYPHEN : Kind.PUNCTUATION, "", "");
    }

    private static String others(int codePoint, String plain, boolean digit) {
        if (digit) {
            return plain.length() == 1 ? STAND_INS.get((int) plain.charAt(0)) : "";
        }
        return switch (codePoint) {
            case 'l' -> "i";
            case 'I' -> "l";
            case 'ς' -> "s";
            default -> "";
        };
    }

    private static boolean isNothing(int codePoint) {
        int type = Character.getType(codePoint);
        return UCharacter.hasBinaryProperty(codePoint, UProperty.DEFAULT_IGNORABLE_CODE_POINT)
                || type == Character.FORMAT
                || type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.CONTROL;
    }

    /** Empty for what is neither a letter nor a digit. */
    private static String read(int codePoint) {
        String drawn = DRAWN.get(codePoint);
        if (drawn != null) {
            return drawn;
        }
        StringBuilder read = new StringBuilder();
        NFKC_CASEFOLD
                .normalize(Character.toString(codePoint))
                .codePoints()
                .forEach(part -> read.append(readPart(part)));
        return read.toString();
    }

    private static String readPart(int codePoint) {
        String drawn = DRAWN.get(codePoint);
        if (drawn != null) {
            return drawn;
        }
        if (codePoint >= 'a' && codePoint <= 'z' || codePoint == 'ä' || codePoint == 'ö' || codePoint == 'ü') {
            return Character.toString(codePoint);
        }
        int digit = UCharacter.digit(codePoint, 10);
        if (digit >= 0) {
            return Integer.toString(digit);
        }
        if (!UCharacter.isLetter(codePoint) && Character.getType(codePoint) != Character.COMBINING_SPACING_MARK) {
            return "";
        }
        int script = UScript.getScript(codePoint);
        if (script == UScript.LATIN) {
            return latin(codePoint);
        }
        String bare = withoutMarks(Character.toString(codePoint));
        if (bare.codePointAt(0) != codePoint) {
            return readPart(bare.codePointAt(0));
        }
        String like = lookAlike(codePoint);
        return like.isEmpty() ? Character.toString(codePoint) : like;
    }

    private static String latin(int codePoint) {
        String ascii;
        // an ICU transliterator is not documented to be safe for threads
        synchronized (LATIN) {
            ascii = LATIN.transliterate(Character.toString(codePoint));
        }
        String letters = ascii.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        return letters.isEmpty() ? Character.toString(codePoint) : letters;
    }

    private static String lookAlike(int codePoint) {
        for (int form : new int[] {codePoint, UCharacter.toUpperCase(codePoint)}) {
            String skeleton = LOOKS.getSkeleton(Character.toString(form)).toLowerCase(Locale.ROOT);
            String letters = withoutMarks(skeleton);
            if (letters.length() == 1 && letters.charAt(0) >= 'a' && letters.charAt(0) <= 'z') {
                return letters;
            }
        }
        return "";
    }

    private static String withoutMarks(String text) {
        return NFD.normalize(text)
                .codePoints()
                .filter(part -> Character.getType(part) != Character.NON_SPACING_MARK)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static Map<Integer, String> drawn() {
        Map<Integer, String> drawn = new HashMap<>();
        String cyrillic =
                "а a б b в b г r е e ё e з e и u й u к k м m н h о o п n р p с c т t у y х x ч y ш w щ w ь b я r і i ї i ј j ѕ s ѵ v ѡ w ԁ d ԛ q ԝ w һ h ɡ g";
        String greek = "α a β ss γ y δ d ε e ζ z η n ι i κ k λ a μ u ν v ο o π n ρ p σ o τ t υ u φ o χ x ω w ϲ c ϳ j";
        String others = "ᗷ b ᗪ d ᗴ e ᖴ f ᕼ h ᒍ j ᑎ n ᑌ u ᗯ w ᑭ p ᖇ r ᔕ s ᑕ c ᗩ a ᗰ m տ s ո n օ o ս u հ h ց g ա w";
        for (String table : new String[] {cyrillic, greek, others}) {
            String[] pairs = table.split(" ");
            for (int i = 0; i < pairs.length; i += 2) {
                drawn.put(pairs[i].codePointAt(0), pairs[i + 1]);
            }
        }
        // letters in circles and squares, and those of flags
        Arrays.asList(0x1F150, 0x1F170, 0x1F1E6).forEach(first -> {
            for (int i = 0; i < 26; i++) {
                drawn.put(first + i, Character.toString('a' + i));
            }
        });
        return Map.copyOf(drawn);
    }
}
