package org.schulhof.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Everything that a school would miss, in one file. What stored files contain never changes and is written before the
 * database knows of it, so it is gathered twice: before the database, since what was there may be erased meanwhile, and
 * after it, since it may know of new ones. Modules come last: one that is newer than its tables brings them forward, an
 * older one does not start.
 */
final class Backup {

    private final DataFolder data;
    private final Set<String> gathered = new HashSet<>();

    Backup(DataFolder data) {
        this.data = data;
    }

    void writeTo(Path file, DatabaseClient database) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.deleteIfExists(draft);
            Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } catch (AccessDeniedException | NoSuchFileException e) {
            throw new StartFailure(e, "backup.unwritable", file);
        }
        try {
            try (OutputStream out = Files.newOutputStream(draft);
                    ZipOutputStream zip = new ZipOutputStream(out)) {
                zip.setLevel(Deflater.BEST_SPEED);
                write(zip, database);
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private void write(ZipOutputStream zip, DatabaseClient database) throws IOException {
        gather(data.contents(), zip);
        // Before the database, which is then ahead of it and not behind: that would look like a cut tail.
        gather(data.logHeads(), zip);
        int schema = database.schema();
        zip.putNextEntry(new ZipEntry(Archive.DATABASE));
        database.dump(zip);
        zip.closeEntry();
        gather(data.root(), zip);
        zip.putNextEntry(new ZipEntry(Archive.LABEL));
        new Archive.Label(schema, gathered.size()).write(zip);
        zip.closeEntry();
    }

    private void gather(Path folder, ZipOutputStream zip) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path visited, BasicFileAttributes attributes) {
                return data.isKept(visited) ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (attributes.isRegularFile() && data.isKept(file)) {
                    add(file, zip);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (failure instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failure;
            }
        });
    }

    private void add(Path file, ZipOutputStream zip) throws IOException {
        String name = Archive.KEPT + data.root().relativize(file);
        if (gathered.contains(name)) {
            return;
        }
        try (InputStream in = Files.newInputStream(file)) {
            zip.putNextEntry(new ZipEntry(name));
            in.transferTo(zip);
            zip.closeEntry();
            gathered.add(name);
        } catch (NoSuchFileException e) {
            // Erased since its folder was listed: then it is not missed.
        }
    }
}
