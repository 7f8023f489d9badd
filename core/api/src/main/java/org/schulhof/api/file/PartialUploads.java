package org.schulhof.api.file;

import java.io.IOException;
import java.io.InputStream;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Files that come in parts, so that a line that breaks, or a portal that starts anew, costs one part and not the whole. What came
 * is the current person's alone; what has not grown for two days goes. Once all is there, the module opens it, stores it where
 * it belongs ({@link FileStore#store}) and forgets it in the same transaction.
 */
@ProviderType
public interface PartialUploads {

    /** No part is longer than this many bytes. */
    int LONGEST_PART = 2 << 20;

    /**
     * Begins one.
     *
     * @param module id of the module that will store it
     * @param size of the whole in bytes; may be 0
     * @throws FileTooLargeException if that is more than the person may bring (R37); nothing was stored
     * @throws TooManyUploadsException if the person has too many that are not complete
     */
    PartialUpload begin(String module, long size);

    /** @throws UnknownUploadException if there is none such, or it is somebody else's or another module's */
    PartialUpload find(String module, String id);

    /**
     * Adds a part. When it returns, the part is on the disk and outlives a crash.
     *
     * @param at where the part begins; a part that is there already is not taken again
     * @param part at most {@link #LONGEST_PART} bytes
     * @return how it stands now: the part was taken if {@code received} has grown
     * @throws UnknownUploadException as {@link #find}
     */
    PartialUpload append(String module, String id, long at, byte[] part) throws IOException;

    /**
     * All that came; the caller closes it.
     *
     * @throws UnknownUploadException as {@link #find}, and if it is not complete
     */
    InputStream open(String module, String id) throws IOException;

    /** Ends it, in the running transaction. Nothing happens if there is none such. */
    void forget(String module, String id);
}
