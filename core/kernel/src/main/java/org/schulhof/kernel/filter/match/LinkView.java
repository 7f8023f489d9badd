package org.schulhof.kernel.filter.match;

import com.ibm.icu.text.Normalizer2;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text as programs read addresses in it, or as people do who know the usual ways to hide them. Each character knows
 * where it was written.
 */
final class LinkView {

    private static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();

    /** Dots of other scripts, and others that pass for one. */
    private static final String DOTS = "。．｡․·•∙⋅・‧";

    private static final Pattern ENCODED = Pattern.compile("%[0-9a-fA-F]{2}");
    private static final Pattern BRACKETED =
            Pattern.compile("[\\[({<]\\s*(?:\\.|dot|punkt|point|,)\\s*[\\])}>]", Pattern.CASE_INSENSITIVE);
    private static final Pattern SAID =
            Pattern.compile("(?<=[\\p{L}\\p{N}][\\s_-])(?:dot|punkt)(?=[\\s_-])", Pattern.CASE_INSENSITIVE);
    private static final Pattern APART = Pattern.compile("(?<=[\\p{L}\\p{N}][ \\t])\\.(?=[ \\t]*[\\p{L}\\p{N}])");

    /** So many letters with blanks between them are spelled. */
    private static final int SPELLED = 5;

    /** What is shorter holds no address. */
    private static final int BASE64 = 12;

    private final String text;
    private final int[] written;

    private LinkView(String text, int[] written) {
        this.text = text;
        this.written = written;
    }

    static LinkView of(String text) {
        StringBuilder view = new StringBuilder(text.length());
        int[] written = new int[text.length() + 16];
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            int length = view.length();
            if (codePoint < 0x80) {
                if (codePoint >= ' ' || Character.isWhitespace(codePoint)) {
                    view.append((char) codePoint);
                }
            } else if (DOTS.indexOf(codePoint) >= 0) {
                view.append('.');
            } else if (Sign.of(codePoint).kind() != Sign.Kind.NOTHING || isMark(codePoint)) {
                view.append(NFKC.normalize(Character.toString(codePoint)));
            }
            if (view.length() > written.length) {
                written = Arrays.copyOf(written, view.length() * 2);
            }
            Arrays.fill(written, length, view.length(), i);
            i += Character.charCount(codePoint);
        }
        return new LinkView(view.toString(), written);
    }

    /** Part of the name of a host. */
    private static boolean isMark(int codePoint) {
        return Character.getType(codePoint) == Character.NON_SPACING_MARK
                && !com.ibm.icu.lang.UCharacter.hasBinaryProperty(
                        codePoint, com.ibm.icu.lang.UProperty.DEFAULT_IGNORABLE_CODE_POINT);
    }

    String text() {
        return text;
    }

    int writtenAt(int at) {
        return written[at];
    }

    /** With dots for what people write instead of them; empty if there is nothing of the kind. */
    Optional<LinkView> withDots() {
        LinkView view = this;
        if (text.indexOf('[') >= 0 || text.indexOf('(') >= 0 || text.indexOf('{') >= 0 || text.indexOf('<') >= 0) {
            view = view.dotted(BRACKETED);
        }
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.contains("dot") || lower.contains("punkt")) {
            view = view.dotted(SAID);
        }
        if (text.contains(" .") || text.contains("\t.")) {
            view = view.dotted(APART);
        }
        return view == this ? Optional.empty() : Optional.of(view);
    }

    /** What is spelled letter by letter put together; empty if no address is. */
    Optional<LinkView> together() {
        Copy copy = new Copy();
        int done = 0;
        for (int start = 0; start < text.length(); start++) {
            int end = endOfRow(start);
            if (isSpelledAddress(start, end)) {
                copy.all(done, start);
                for (int i = start; i < end; i++) {
                    if (!isBlank(text.charAt(i))) {
                        copy.one(text.charAt(i), i);
                    }
                }
                done = end;
            }
            start = Math.max(start, end - 1);
        }
        if (done == 0) {
            return Optional.empty();
        }
        copy.all(done, text.length());
        return Optional.of(copy.view());
    }

    /** The end of a row of single characters with blanks between them that begins here; the place itself if none does. */
    private int endOfRow(int start) {
        if (start > 0 && !Character.isWhitespace(text.charAt(start - 1))) {
            return start;
        }
        int at = start;
        while (at < text.length() && !Character.isWhitespace(text.charAt(at))) {
            int piece = pieceAt(at);
            if (piece == 0) {
                break;
            }
            at += piece;
            if (at >= text.length() || !isBlank(text.charAt(at))) {
                break;
            }
            at++;
        }
        return at;
    }

    private boolean isSpelledAddress(int start, int end) {
        int letters = 0;
        boolean dot = false;
        for (int i = start; i < end; i++) {
            letters += isBlank(text.charAt(i)) ? 0 : 1;
            dot |= text.charAt(i) == '.';
        }
        return dot && letters >= SPELLED;
    }

    /** One character, or two around a dot; 0 if a longer word begins. */
    private int pieceAt(int at) {
        if (endsAt(at + 1)) {
            return 1;
        }
        return text.charAt(at + 1) == '.' && at + 3 <= text.length() && endsAt(at + 3) ? 3 : 0;
    }

    private boolean endsAt(int at) {
        return at == text.length() || at < text.length() && Character.isWhitespace(text.charAt(at));
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }

    /** Percent-encoded bytes decoded once; empty if there are none. */
    Optional<LinkView> decoded() {
        if (text.indexOf('%') < 0 || !ENCODED.matcher(text).find()) {
            return Optional.empty();
        }
        StringBuilder view = new StringBuilder(text.length());
        int[] places = new int[text.length()];
        for (int i = 0; i < text.length(); ) {
            int end = i;
            while (end + 2 < text.length()
                    && text.charAt(end) == '%'
                    && Character.digit(text.charAt(end + 1), 16) >= 0
                    && Character.digit(text.charAt(end + 2), 16) >= 0) {
                end += 3;
            }
            String piece = end == i ? text.substring(i, i + 1) : bytes(text.substring(i, end));
            int length = view.length();
            view.append(piece);
            Arrays.fill(places, length, view.length(), written[i]);
            i = Math.max(end, i + 1);
        }
        LinkView decoded = LinkView.of(view.toString());
        int[] origin = new int[decoded.text.length()];
        for (int i = 0; i < origin.length; i++) {
            origin[i] = places[decoded.written[i]];
        }
        return Optional.of(new LinkView(decoded.text, origin));
    }

    private static String bytes(String encoded) {
        byte[] bytes = new byte[encoded.length() / 3];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Integer.parseInt(encoded, 3 * i + 1, 3 * i + 3, 16);
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** The text that pieces of base64 hold, if that is text. */
    static Optional<String> unwrapped(String token) {
        StringBuilder all = new StringBuilder();
        for (int start = 0; start < token.length(); ) {
            int end = start;
            int slash = -1;
            while (end < token.length() && six(token.charAt(end)) >= 0) {
                slash = token.charAt(end) == '/' ? end : slash;
                end++;
            }
            unwrap(token, start, end, all);
            // a segment of a path by itself
            if (slash >= start) {
                unwrap(token, slash + 1, end, all);
            }
            start = end + 1;
        }
        return all.isEmpty() ? Optional.empty() : Optional.of(all.toString());
    }

    private static void unwrap(String token, int start, int end, StringBuilder all) {
        // Some put a letter or two before it.
        for (int from = start; from < start + 4 && end - from >= BASE64; from++) {
            String text = decode(token, from, end);
            if (text.indexOf('.') > 0) {
                all.append(text).append(' ');
            }
        }
    }

    /** Empty if it is no text of ASCII, as addresses are. */
    private static String decode(String base64, int start, int end) {
        StringBuilder text = new StringBuilder();
        int bits = 0;
        int held = 0;
        for (int i = start; i < end; i++) {
            int six = six(base64.charAt(i));
            if (six < 0) {
                break;
            }
            held = held << 6 | six;
            bits += 6;
            if (bits >= 8) {
                bits -= 8;
                int letter = held >> bits & 0xff;
                if (letter < ' ' || letter > '~') {
                    return "";
                }
                text.append((char) letter);
            }
        }
        return text.toString();
    }

    private static int six(char c) {
        if (c >= 'A' && c <= 'Z') {
            return c - 'A';
        }
        if (c >= 'a' && c <= 'z') {
            return c - 'a' + 26;
        }
        if (c >= '0' && c <= '9') {
            return c - '0' + 52;
        }
        return switch (c) {
            case '+', '-' -> 62;
            case '/', '_' -> 63;
            default -> -1;
        };
    }

    /** With a dot for what the pattern finds, and for the blanks and strokes around it. */
    private LinkView dotted(Pattern pattern) {
        Matcher matcher = pattern.matcher(text);
        Copy copy = new Copy();
        int done = 0;
        while (matcher.find()) {
            int start = matcher.start();
            int end = matcher.end();
            while (start > done && isAround(text.charAt(start - 1))) {
                start--;
            }
            while (end < text.length() && isAround(text.charAt(end))) {
                end++;
            }
            if (start >= done) {
                copy.all(done, start);
                copy.one('.', matcher.start());
                done = end;
            }
        }
        if (done == 0) {
            return this;
        }
        copy.all(done, text.length());
        return copy.view();
    }

    private static boolean isAround(char c) {
        return Character.isWhitespace(c) || c == '_' || c == '-';
    }

    /** A changed copy of this view. */
    private final class Copy {

        private final StringBuilder copied = new StringBuilder(text.length());
        private final int[] places = new int[text.length() + 1];

        private void all(int start, int end) {
            for (int i = start; i < end; i++) {
                one(text.charAt(i), i);
            }
        }

        private void one(char c, int at) {
            places[copied.length()] = written[at];
            copied.append(c);
        }

        private LinkView view() {
            return new LinkView(copied.toString(), places);
        }
    }
}
