package org.schulhof.testkit.contract;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.schulhof.api.privacy.ExportTarget;

/** What a module hands out about somebody, in memory. */
final class Export implements ExportTarget {

    private final Map<String, byte[]> files = new TreeMap<>();

    @Override
    public void write(String path, Content content) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        content.writeTo(file);
        if (files.put(path, file.toByteArray()) != null) {
            throw new AssertionError("The export has two files " + path);
        }
    }

    Map<String, byte[]> files() {
        return files;
    }

    boolean mentions(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return files.values().stream()
                .map(file -> new String(file, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT))
                // as vCards and other formats break their lines
                .anyMatch(text -> text.contains(lower)
                        || text.replaceAll("\\r?\\n[ \\t]", "").contains(lower));
    }

    /** As a file of its own, or inside of one that is text. */
    boolean holds(byte[] content) {
        String encoded = Base64.getEncoder().encodeToString(content);
        return files.values().stream()
                .anyMatch(file -> Arrays.equals(file, content)
                        || new String(file, StandardCharsets.ISO_8859_1)
                                .replaceAll("\\s", "")
                                .contains(encoded));
    }
}
