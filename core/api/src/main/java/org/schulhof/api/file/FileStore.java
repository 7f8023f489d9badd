package org.schulhof.api.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Stores contents of files. Contents are streamed to the file system and kept once per SHA-256; what is known about
 * them is in the database, in the running transaction. Whether somebody may read a file is decided by the one who keeps
 * its id: check before you call {@link #open}.
 */
@ProviderType
public interface FileStore {

    /**
     * Stores a content.
     *
     * @param owner id of the module that keeps the file
     * @param name as the person named it; shown, never used as a path; at most 255 characters
     * @param maxBytes refuse more than this many bytes
     * @throws FileTooLargeException if the content is larger; nothing was stored
     * @throws InfectedFileException if the school's virus scanner finds something in it; nothing was stored. While the scanner does
     *     not answer, the file is stored and waits ({@link #held})
     */
    StoredFile store(String owner, String name, InputStream content, long maxBytes) throws IOException;

    /**
     * Another file of the same content, of which no byte is copied. Whether somebody may have it is asked before.
     *
     * @throws java.nio.file.NoSuchFileException if there is no such file
     */
    StoredFile copy(String owner, String name, long id) throws IOException;

    /** What is known about the file; empty if there is none. */
    Optional<StoredFile> find(long id);

    /** Those of the given ones that can't be opened now, and why; one query. */
    Map<Long, FileState> held(Collection<Long> ids);

    /**
     * The content; the caller closes it.
     *
     * @throws java.nio.file.NoSuchFileException if there is no such file
     * @throws FileHeldException if it waits for the virus scanner, or has a virus
     */
    InputStream open(long id) throws IOException;

    /** Forgets the file. Its content is deleted once no file has it. */
    void delete(long id);
}
