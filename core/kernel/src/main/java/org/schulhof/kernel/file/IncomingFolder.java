package org.schulhof.kernel.file;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.schulhof.api.file.FileTooLargeException;

/** What is on its way to the contents: written here and forced to the disk, and nobody's until it is put in its place. */
final class IncomingFolder {

    private static final int BUFFER_BYTES = 64 * 1024;

    private final Path incoming;

    IncomingFolder(Path folder) {
        incoming = folder.resolve("incoming");
    }

    /** @throws FileTooLargeException as soon as there are more bytes; nothing is left of them */
    Arrived arrive(InputStream source, long maxBytes) throws IOException {
        Files.createDirectories(incoming);
        Path file = Files.createTempFile(incoming, "content", null);
        return arrive(file, target -> copy(source, target, maxBytes));
    }

    /**
     * What is written bit by bit.
     *
     * @param workName of the file meanwhile: whoever begins again after a crash overwrites what is left of it
     */
    Arrived arrive(String workName, ContentWriting writing) throws IOException {
        Files.createDirectories(incoming);
        return arrive(incoming.resolve(workName), writing);
    }

    private static Arrived arrive(Path file, ContentWriting writing) throws IOException {
        try {
            return new Arrived(file, write(file, writing));
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
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

    /** Deletes what a crash has left, and spares what is still being written. */
    void sweep(Instant writtenBefore) throws IOException {
        if (!Files.exists(incoming)) {
            return;
        }
        try (Stream<Path> files = Files.list(incoming)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(writtenBefore)) {
                    Files.deleteIfExists(file);
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

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    /** On the disk, and in no place yet. */
    record Arrived(Path file, Content content) implements AutoCloseable {

        @Override
        public void close() throws IOException {
            Files.deleteIfExists(file);
        }
    }
}
