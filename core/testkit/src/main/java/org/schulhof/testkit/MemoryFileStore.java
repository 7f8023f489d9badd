package org.schulhof.testkit;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLConnection;
import java.nio.file.NoSuchFileException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.schulhof.api.file.FileHeldException;
import org.schulhof.api.file.FileState;
import org.schulhof.api.file.FileStore;
import org.schulhof.api.file.FileTooLargeException;
import org.schulhof.api.file.StoredFile;

/** Files in memory; it does not roll back. */
public final class MemoryFileStore implements FileStore {

    private final Map<Long, StoredFile> files = new ConcurrentHashMap<>();
    private final Map<Long, byte[]> contents = new ConcurrentHashMap<>();
    private final Map<Long, FileState> held = new ConcurrentHashMap<>();
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

    /** As if the virus scanner had not answered yet, or had found something; {@link FileState#READY} frees it. */
    public void hold(long id, FileState state) {
        held.put(id, state);
    }

    @Override
    public Map<Long, FileState> held(Collection<Long> asked) {
        return held.entrySet().stream()
                .filter(one -> asked.contains(one.getKey()) && one.getValue() != FileState.READY)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public InputStream open(long id) throws IOException {
        FileState state = held.getOrDefault(id, FileState.READY);
        if (state != FileState.READY) {
            throw new FileHeldException(state);
        }
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
