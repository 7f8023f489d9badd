package org.schulhof.launcher;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** What a log says last. */
final class LogTail {

    private static final int WINDOW = 256 * 1024;
    private static final Pattern SEVERE = Pattern.compile("\\[levelValue: 1000]|\\[ERROR]|ERROR:|\\[FATAL]");
    private static final Pattern RECORD_HEADER =
            Pattern.compile("^(\\[[^]]*] ?)+(\\[\\[)?|^[0-9-]+ +[0-9:]+ +[0-9]+ +\\[[A-Z]+] ?");

    private LogTail() {}

    static List<String> lastLines(Path log, int count) throws IOException {
        List<String> lines = end(log).lines().toList();
        return lines.subList(Math.max(0, lines.size() - count), lines.size());
    }

    /** The last severe record's text without its header; empty if there is none. */
    static String lastSevere(Path log) throws IOException {
        List<String> lines = end(log).lines().toList();
        for (int i = lines.size() - 1; i >= 0; i--) {
            if (SEVERE.matcher(lines.get(i)).find()) {
                String text =
                        RECORD_HEADER.matcher(lines.get(i)).replaceFirst("").strip();
                if (text.isEmpty() && i + 1 < lines.size()) {
                    text = lines.get(i + 1).strip();
                }
                return text.replaceAll("]]$", "");
            }
        }
        return "";
    }

    static boolean contains(Path log, String text) throws IOException {
        return end(log).contains(text);
    }

    private static String end(Path log) throws IOException {
        if (!Files.exists(log)) {
            return "";
        }
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            long start = Math.max(0, file.length() - WINDOW);
            byte[] bytes = new byte[(int) (file.length() - start)];
            file.seek(start);
            file.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }
}
