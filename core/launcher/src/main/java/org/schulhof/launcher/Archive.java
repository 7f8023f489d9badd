package org.schulhof.launcher;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Enumeration;
import java.util.Properties;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** The file that a backup is. */
final class Archive implements AutoCloseable {

    static final String LABEL = "backup.properties";
    static final String DATABASE = "database.sql";
    static final String KEPT = "data/";

    private final Path file;
    private final ZipFile zip;

    private Archive(Path file, ZipFile zip) {
        this.file = file;
        this.zip = zip;
    }

    static Archive open(Path file) throws IOException {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new StartFailure("restore.noFile", file);
        }
        try {
            return new Archive(file, new ZipFile(file.toFile()));
        } catch (ZipException e) {
            throw new StartFailure(e, "restore.damaged", file);
        }
    }

    /** Refuses an archive of a portal whose tables this one would not understand. */
    void requireKnownSchema(int newest) throws IOException {
        int schema = label().schema();
        if (schema > newest) {
            throw new StartFailure("restore.newer", file, Integer.toString(schema), Integer.toString(newest));
        }
    }

    /** @throws StartFailure if anything in the archive is not what it was when it was written */
    void unpackTo(Path folder) throws IOException {
        int files = 0;
        try {
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                if (entry.getName().startsWith(KEPT)) {
                    unpack(entry, folder);
                    files++;
                } else {
                    readThrough(entry);
                }
            }
        } catch (ZipException | EOFException e) {
            throw new StartFailure(e, "restore.damaged", file);
        }
        if (files != label().files()) {
            throw new StartFailure("restore.damaged", file);
        }
    }

    private void unpack(ZipEntry entry, Path folder) throws IOException {
        Path target = folder.resolve(entry.getName().substring(KEPT.length())).normalize();
        if (!target.startsWith(folder)) {
            throw new StartFailure("restore.damaged", file);
        }
        Files.createDirectories(target.getParent());
        Files.createFile(target, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (InputStream in = zip.getInputStream(entry);
                OutputStream out = Files.newOutputStream(target)) {
            in.transferTo(out);
        }
    }

    private void readThrough(ZipEntry entry) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
    }

    InputStream database() throws IOException {
        return zip.getInputStream(entry(DATABASE));
    }

    private Label label() throws IOException {
        try (InputStream in = zip.getInputStream(entry(LABEL))) {
            return Label.read(in);
        } catch (ZipException | IllegalArgumentException e) {
            throw new StartFailure(e, "restore.damaged", file);
        }
    }

    private ZipEntry entry(String name) {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new StartFailure("restore.damaged", file);
        }
        return entry;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Of which portal it is: the version of its core's tables, and how many files it kept. */
    record Label(int schema, int files) {

        void write(OutputStream out) throws IOException {
            Properties label = new Properties();
            label.setProperty("schema", Integer.toString(schema));
            label.setProperty("files", Integer.toString(files));
            label.store(out, null);
        }

        static Label read(InputStream in) throws IOException {
            Properties label = new Properties();
            label.load(in);
            return new Label(
                    Integer.parseInt(label.getProperty("schema", "")),
                    Integer.parseInt(label.getProperty("files", "")));
        }
    }
}
