package org.schulhof.api.inspection;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Something that a person wrote, sent or kept, as it is shown in a case and exported as evidence.
 *
 * @param id stable within the module, at most 100 characters
 * @param author who it is from, for people to read
 * @param title one line
 * @param text plain text, complete
 */
public record InspectableItem(
        String id, String author, Instant at, String title, String text, List<Attachment> attachments) {

    public InspectableItem {
        attachments = List.copyOf(attachments);
    }

    /**
     * A file that belongs to it.
     *
     * @param name as the person named it
     * @param type media type
     * @param content read while the module is still being asked, perhaps never
     */
    public record Attachment(String name, String type, long size, Source content) {}

    /** Where the bytes of an attachment come from. */
    @ConsumerType
    @FunctionalInterface
    public interface Source {
        /** Opens it anew; the caller closes it. */
        InputStream open() throws IOException;
    }
}
