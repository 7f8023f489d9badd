package org.schulhof.kernel.inspection;

import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The zip of an export of evidence, which keeps the checksum of each file that is put into it. */
final class EvidenceArchive implements Closeable {

    private static final String MANIFEST = "manifest.json";
    private static final String SUMS = "SHA256SUMS";

    private final ZipOutputStream zip;
    private final List<Entry> entries = new ArrayList<>();

    EvidenceArchive(OutputStream target) {
        zip = new ZipOutputStream(new BufferedOutputStream(target));
    }

    void add(String path, String text) throws IOException {
        add(path, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    void add(String path, InputStream content) throws IOException {
        MessageDigest digest = Checksums.digest();
        zip.putNextEntry(new ZipEntry(path));
        long size = new DigestInputStream(content, digest).transferTo(zip);
        zip.closeEntry();
        entries.add(new Entry(path, size, Checksums.hex(digest)));
    }

    /** Adds the manifest, with the checksum over all files so far, and the list for {@code sha256sum -c}. */
    void seal(Map<String, Object> facts) throws IOException {
        Map<String, Object> manifest = new LinkedHashMap<>(facts);
        manifest.put("files", entries.stream().map(Entry::toJson).toList());
        MessageDigest overall = Checksums.digest();
        overall.update(sums().getBytes(StandardCharsets.UTF_8));
        manifest.put("sha256OfAll", Checksums.hex(overall));
        add(
                MANIFEST,
                JsonbBuilder.create(new JsonbConfig().withFormatting(true)).toJson(manifest));
        add(SUMS, sums());
    }

    private String sums() {
        return entries.stream().map(Entry::toLine).collect(Collectors.joining());
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private record Entry(String path, long size, String sha256) {

        Map<String, Object> toJson() {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("name", path);
            json.put("size", size);
            json.put("sha256", sha256);
            return json;
        }

        String toLine() {
            return sha256 + "  " + path + "\n";
        }
    }
}
