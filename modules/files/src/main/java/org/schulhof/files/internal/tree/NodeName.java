package org.schulhof.files.internal.tree;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.schulhof.files.internal.tree.RefusedException.Reason;

/**
 * A name of a file or folder: composed letters, no path, nothing that can't be seen or that turns the direction, and nothing that
 * some system of people's own could not save. At most 255 bytes, what file systems take.
 */
public record NodeName(String text) {

    private static final int LONGEST = 255;
    private static final int LONGEST_ENDING = 20;

    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cc}\\p{Cf}&&[^\\u200D]]|[\\p{Cn}\\p{Co}\\p{Cs}\\u2028\\u2029\\uFFFD]");
    private static final Pattern SIGNS = Pattern.compile("[<>:\"|?*/\\\\]");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0]+");

    private static final Pattern CUT_OFF = Pattern.compile("[. ]+$");

    /** Names of devices, which Windows opens instead of a file. */
    private static final Pattern DEVICES = Pattern.compile("(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?");

    /** As somebody typed it. */
    public static NodeName typed(String typed) {
        String name = clean(typed);
        if (name.isEmpty()) {
            throw new RefusedException(Reason.NAME_EMPTY);
        }
        if (bytes(name) > LONGEST) {
            throw new RefusedException(Reason.NAME_TOO_LONG);
        }
        return new NodeName(name);
    }

    /** Of a file that comes from somewhere, whatever it is called there: the last part of a path, and shortened before its ending. */
    public static NodeName brought(String brought) {
        String last = brought.substring(Math.max(brought.lastIndexOf('/'), brought.lastIndexOf('\\')) + 1);
        String name = clean(last);
        return new NodeName(name.isEmpty() ? "_" : shortened(name, ""));
    }

    /**
     * As a program sent it that asks for it by this name again: composed, and else exactly this.
     *
     * @throws RefusedException if it can't be kept so
     */
    public static NodeName sent(String sent) {
        String name = Normalizer.normalize(sent, Normalizer.Form.NFC);
        if (name.isEmpty()) {
            throw new RefusedException(Reason.NAME_EMPTY);
        }
        if (bytes(name) > LONGEST) {
            throw new RefusedException(Reason.NAME_TOO_LONG);
        }
        if (UNSEEN.matcher(name).find()
                || SIGNS.matcher(name).find()
                || DEVICES.matcher(name).matches()
                || CUT_OFF.matcher(name).find()) {
            throw new RefusedException(Reason.NAME_UNFIT);
        }
        return new NodeName(name);
    }

    private static String clean(String typed) {
        String name =
                UNSEEN.matcher(Normalizer.normalize(typed, Normalizer.Form.NFC)).replaceAll("");
        name = SIGNS.matcher(name).replaceAll("_");
        name = BLANKS.matcher(name).replaceAll(" ").strip();
        // Windows cuts them off, and . and .. lead elsewhere
        name = CUT_OFF.matcher(name).replaceFirst("");
        return DEVICES.matcher(name).matches() ? "_" + name : name;
    }

    /** The same with a number, for where the name is taken. */
    public NodeName numbered(long number) {
        return new NodeName(shortened(text, " (" + number + ")"));
    }

    private static String shortened(String name, String addition) {
        int dot = name.lastIndexOf('.');
        String ending = dot > 0 && name.length() - dot <= LONGEST_ENDING ? name.substring(dot) : "";
        String beginning = name.substring(0, name.length() - ending.length());
        while (bytes(beginning + addition + ending) > LONGEST) {
            beginning = beginning.substring(0, beginning.offsetByCodePoints(beginning.length(), -1));
        }
        return beginning + addition + ending;
    }

    private static int bytes(String name) {
        return name.getBytes(StandardCharsets.UTF_8).length;
    }

    /** Two names with the same key are the same to the systems of most people. */
    public String key() {
        return text.toLowerCase(Locale.ROOT);
    }
}
