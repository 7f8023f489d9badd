package org.schulhof.api.file;

/**
 * A file that comes in parts.
 *
 * @param id known to whoever brings it only
 * @param size of the whole, in bytes
 * @param received how many bytes are there for good; the next part begins at this one
 */
public record PartialUpload(String id, long size, long received) {

    /** Whether all of it is there. */
    public boolean isComplete() {
        return received == size;
    }
}
