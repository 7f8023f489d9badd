package org.schulhof.kernel.attachment;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** How somebody named a file, in the form in which others see it and can keep it: without path, and without what can't be seen. */
record FileName(String text) {

    private static final int LONGEST = 200;
    private static final int LONGEST_ENDING = 20;

    /** Controls, and format characters such as those that turn the direction: {@code exe.gpj} would look like a picture. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cn}\\p{Co}\\p{Cs}\\u2028\\u2029\\uFFFD]");

    /** What no file system takes. */
    private static final Pattern SIGNS = Pattern.compile("[<>:\"|?*]");

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    FileName {
        String name = text.substring(Math.max(text.lastIndexOf('/'), text.lastIndexOf('\\')) + 1);
        name = UNSEEN.matcher(Normalizer.normalize(name, Normalizer.Form.NFC)).replaceAll("");
        name = SIGNS.matcher(name).replaceAll("_");
        name = BLANKS.matcher(name).replaceAll(" ").strip().replaceFirst("^\\.+", "");
        text = name.isEmpty() ? "file" : shortened(name);
    }

    private static String shortened(String name) {
        if (name.length() <= LONGEST) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String ending = dot > 0 && name.length() - dot <= LONGEST_ENDING ? name.substring(dot) : "";
        int end = LONGEST - ending.length();
        return name.substring(0, Character.isHighSurrogate(name.charAt(end - 1)) ? end - 1 : end) + ending;
    }

    /** The same with another ending. */
    FileName withEnding(String ending) {
        int dot = text.lastIndexOf('.');
        String before = dot > 0 && text.length() - dot <= LONGEST_ENDING ? text.substring(0, dot) : text;
        return new FileName(before + "." + ending);
    }
}
