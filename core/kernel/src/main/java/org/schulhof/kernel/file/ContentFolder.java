package org.schulhof.kernel.file;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.schulhof.api.file.FileTooLargeException;

/**
 * Contents in the file system, each once, named by its SHA-256. A content is written beside, forced to disk and moved
 * to its place in one step, so that a crash leaves nothing half.
 */
final class ContentFolder {

    private static final int BUFFER_BYTES = 64 * 1024;

    private final Path contents;
    private final Path incoming;

    ContentFolder(Path folder) {
        contents = folder.resolve("contents");
        incoming = folder.resolve("incoming");
    }

    Content write(InputStream source, long maxBytes) throws IOException {
        Files.createDirectories(incoming);
        Path arriving = Files.createTempFile(incoming, "content", null);
        try {
            return putInPlace(arriving, copy(source, arriving, maxBytes));
        } finally {
            Files.deleteIfExists(arriving);
        }
    }

    /** An upload that is looked at before it is kept. */
    Incoming receive(InputStream source, long maxBytes, Envelope envelope) throws IOException {
        Files.createDirectories(incoming);
        Path arriving = Files.createTempFile(incoming, "upload", null);
        try (OutputStream target =
                envelope.close(new BufferedOutputStream(Files.newOutputStream(arriving), BUFFER_BYTES))) {
            return new Incoming(arriving, copy(source, target, maxBytes), envelope);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(arriving);
            throw e;
        }
    }

    /**
     * The same for what is written bit by bit.
     *
     * @param workName of the file meanwhile: whoever begins again after a crash overwrites what is left of it
     */
    Content write(String workName, ContentWriting writing) throws IOException {
        Files.createDirectories(incoming);
        Path arriving = incoming.resolve(workName);
        try {
            return putInPlace(arriving, write(arriving, writing));
        } finally {
            Files.deleteIfExists(arriving);
        }
    }

    private Content putInPlace(Path arrived, Content content) throws IOException {
        Path place = place(content.sha256());
        Files.createDirectories(place.getParent());
        Files.move(arrived, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return content;
    }

    Path place(String sha256) {
        return contents.resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    void delete(String sha256) throws IOException {
        Files.deleteIfExists(place(sha256));
    }

    /** Deletes what nothing refers to and was last written before the given time, so that running uploads are spared. */
    void sweep(Predicate<String> isReferred, Instant writtenBefore) throws IOException {
        deleteOld(incoming, writtenBefore, path -> true);
        deleteOld(
                contents,
                writtenBefore,
                path -> !isReferred.test(path.getFileName().toString()));
    }

    private static void deleteOld(Path folder, Instant writtenBefore, Predicate<Path> condition) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(writtenBefore) && condition.test(file)) {
                    Files.delete(file);
                }
            }
        }
    }

    private static long copy(InputStream source, OutputStream target, long maxBytes) throws IOException {
        long size = 0;
        byte[] buffer = new byte[BUFFER_BYTES];
        for (int read = source.read(buffer); read >= 0; read = source.read(buffer)) {
            size += read;
            if (size > maxBytes) {
                throw new FileTooLargeException(maxBytes);
            }
            target.write(buffer, 0, read);
        }
        return size;
    }

    private static Content write(Path target, ContentWriting writing) throws IOException {
        MessageDigest digest = sha256();
        long size;
        try (FileChannel channel = FileChannel.open(
                target, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            OutputStream file = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER_BYTES);
            OutputStream digested = new DigestOutputStream(file, digest);
            writing.writeTo(digested);
            digested.flush();
            channel.force(true);
            size = channel.size();
        }
        return new Content(HexFormat.of().formatHex(digest.digest()), size);
    }

    private static Content copy(InputStream source, Path target, long maxBytes) throws IOException {
        MessageDigest digest = sha256();
        long size = 0;
        byte[] buffer = new byte[BUFFER_BYTES];
        try (FileChannel channel = FileChannel.open(target, StandardOpenOption.WRITE)) {
            for (int read = source.read(buffer); read >= 0; read = source.read(buffer)) {
                size += read;
                if (size > maxBytes) {
                    throw new FileTooLargeException(maxBytes);
                }
                digest.update(buffer, 0, read);
                ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, read);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
            }
            channel.force(true);
        }
        return new Content(HexFormat.of().formatHex(digest.digest()), size);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
