package org.schulhof.files.internal.view;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.schulhof.files.internal.tree.Node;

/** How files look in lists: icon, colour, size. */
final class Look {

    private static final long KB = 1024;

    private Look() {}

    static String icon(Node node) {
        String type = node.type();
        if (node.isFolder()) {
            return "folder";
        }
        if (type.startsWith("image/")) {
            return "image";
        }
        if (type.startsWith("video/") || type.startsWith("audio/")) {
            return type.startsWith("video/") ? "video" : "play";
        }
        if (type.equals("application/pdf") || type.startsWith("text/")) {
            return "file-text";
        }
        return type.contains("zip") && !isOffice(node) ? "package" : "file";
    }

    static int hue(Node node) {
        return switch (icon(node)) {
            case "folder" -> 30;
            case "image" -> 270;
            case "video", "play" -> 330;
            case "package" -> 60;
            case "file-text" -> node.type().equals("application/pdf") ? 0 : 210;
            default -> isOffice(node) ? 150 : 210;
        };
    }

    private static boolean isOffice(Node node) {
        return node.type().contains("ooxml")
                || node.type().contains("opendocument")
                || node.type().contains("officedocument")
                || node.type().contains("msoffice")
                || node.name().matches("(?i).*\\.(docx|xlsx|pptx|odt|ods|odp)");
    }

    static String size(long bytes, Locale locale) {
        if (bytes < KB) {
            return bytes + " B";
        }
        double value = bytes;
        int unit = -1;
        for (; value >= KB && unit < 3; unit++) {
            value /= KB;
        }
        DecimalFormat format = new DecimalFormat(value < 10 ? "0.#" : "0", DecimalFormatSymbols.getInstance(locale));
        return format.format(value) + " " + new String[] {"KB", "MB", "GB", "TB"}[unit];
    }
}
