package org.schulhof.api.file;

import java.io.IOException;
import org.osgi.annotation.versioning.ProviderType;

/** A content that the portal has, and that somebody may have as a file of their own. */
@ProviderType
public interface FileContent {

    /** In bytes. */
    long size();

    /**
     * Makes it a file of the module, in the running transaction. Where contents lie as they are, no byte is copied; a sealed one
     * becomes a plain one.
     *
     * @param owner id of the module that keeps the file
     * @param name as in {@link FileStore#store}
     */
    StoredFile store(String owner, String name) throws IOException;
}
