package org.schulhof.kernel.privacy;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.schulhof.api.privacy.ExportTarget;

/** The zip file of an export while it is written; of any size. */
final class ExportArchive implements AutoCloseable {

    private final Target target;
    private final ZipOutputStream zip;
    private final Set<String> names = new HashSet<>();

    ExportArchive(OutputStream target) {
        this.target = new Target(target);
        this.zip = new ZipOutputStream(this.target, StandardCharsets.UTF_8);
    }

    /** Whether the archive itself can't be written any more: then it is nobody's fault who writes into it. */
    boolean isBroken() {
        return target.broken;
    }

    /**
     * Writes a file whose name nobody else has taken.
     *
     * @return the name that it got
     */
    String write(String path, ExportTarget.Content content) throws IOException {
        String name = unused(safe(path));
        zip.putNextEntry(new ZipEntry(name));
        try {
            content.writeTo(new Entry(zip));
        } finally {
            if (!isBroken()) {
                zip.closeEntry();
            }
        }
        return name;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Where a holder writes; keeps the names that its files got. */
    Folder folder(String name, Runnable beforeEach) {
        return new Folder(name, beforeEach);
    }

    private String unused(String path) {
        String name = path;
        int dot = path.lastIndexOf('.') > path.lastIndexOf('/') ? path.lastIndexOf('.') : path.length();
        for (int i = 2; !names.add(name.toLowerCase(Locale.ROOT)); i++) {
            name = path.substring(0, dot) + "-" + i + path.substring(dot);
        }
        return name;
    }

    /** Below the folder, whatever a module says, and with names that every system accepts. */
    private static String safe(String path) {
        List<String> parts = Arrays.stream(path.replace('\\', '/').split("/"))
                .map(part -> part.replaceAll("[\\p{Cntrl}<>:\"|?*]", "_").strip())
                .filter(part -> !part.isEmpty())
                .map(part -> part.matches("\\.+") ? "_" : part)
                .toList();
        return parts.isEmpty() ? "_" : String.join("/", parts);
    }

    /** A part of the archive. */
    final class Folder implements ExportTarget {

        private final String name;
        private final Runnable beforeEach;
        private final List<String> files = new ArrayList<>();

        private Folder(String name, Runnable beforeEach) {
            this.name = name;
            this.beforeEach = beforeEach;
        }

        @Override
        public void write(String path, Content content) throws IOException {
            beforeEach.run();
            files.add(ExportArchive.this.write(name + "/" + path, content));
        }

        List<String> files() {
            return List.copyOf(files);
        }
    }

    /** Knows whether writing has failed. */
    private static final class Target extends FilterOutputStream {

        private boolean broken;

        private Target(OutputStream target) {
            super(target);
        }

        @Override
        public void write(int value) throws IOException {
            write(new byte[] {(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            try {
                out.write(bytes, offset, length);
            } catch (IOException e) {
                broken = true;
                throw e;
            }
        }

        @Override
        public void close() throws IOException {
            // Whoever gave the target closes it.
            flush();
        }
    }

    /** What one file's writer may do: close only that. */
    private static final class Entry extends FilterOutputStream {

        private Entry(OutputStream zip) {
            super(zip);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() {
            // The archive goes on.
        }
    }
}
