package org.schulhof.testkit;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLConnection;
import java.nio.file.NoSuchFileException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.schulhof.api.file.FileStore;
import org.schulhof.api.file.FileTooLargeException;
import org.schulhof.api.file.StoredFile;

/** Files in memory; it does not roll back. */
public final class MemoryFileStore implements FileStore {

    private final Map<Long, StoredFile> files = new ConcurrentHashMap<>();
    private final Map<Long, byte[]> contents = new ConcurrentHashMap<>();
    private final AtomicLong ids = new AtomicLong();

    @Override
    public StoredFile store(String owner, String name, InputStream content, long maxBytes) throws IOException {
        byte[] bytes = content.readNBytes((int) Math.min(maxBytes + 1, Integer.MAX_VALUE));
        if (bytes.length > maxBytes) {
            throw new FileTooLargeException(maxBytes);
        }
        long id = ids.incrementAndGet();
        String type = URLConnection.guessContentTypeFromStream(new ByteArrayInputStream(bytes));
        StoredFile file = new StoredFile(
                id, name, type == null ? "application/octet-stream" : type, bytes.length, sha256(bytes), Instant.now());
        contents.put(id, bytes);
        files.put(id, file);
        return file;
    }

    @Override
    public StoredFile copy(String owner, String name, long id) throws IOException {
        return store(owner, name, open(id), Integer.MAX_VALUE);
    }

    @Override
    public Optional<StoredFile> find(long id) {
        return Optional.ofNullable(files.get(id));
    }

    @Override
    public InputStream open(long id) throws IOException {
        byte[] bytes = contents.get(id);
        if (bytes == null) {
            throw new NoSuchFileException("File " + id);
        }
        return new ByteArrayInputStream(bytes);
    }

    @Override
    public void delete(long id) {
        files.remove(id);
        contents.remove(id);
    }

    /** The files that are stored. */
    public Set<Long> ids() {
        return Set.copyOf(files.keySet());
    }

    /** How many files are stored. */
    public int count() {
        return files.size();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
