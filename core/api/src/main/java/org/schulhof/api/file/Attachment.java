package org.schulhof.api.file;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file that belongs to something written. Pictures (JPEG, PNG, GIF) were made anew when they came: upright, at most
 * 2560 pixels a side, without what cameras write into them, such as the place where they were taken.
 *
 * @param module whose attachment it is
 * @param name as the writer named it, without path, control and direction characters; 1 to 200 characters, still to be
 *     escaped
 * @param type media type recognised from the content
 * @param size in bytes
 * @param picture what of it can be shown in a page, or null
 * @param state whether it can be read now
 */
public record Attachment(
        long id,
        String module,
        String name,
        String type,
        long size,
        Instant uploadedAt,
        @Nullable Picture picture,
        FileState state) {

    /** One that can be read. */
    public Attachment(
            long id,
            String module,
            String name,
            String type,
            long size,
            Instant uploadedAt,
            @Nullable Picture picture) {
        this(id, module, name, type, size, uploadedAt, picture, FileState.READY);
    }

    /** The same in another state. */
    public Attachment in(FileState newState) {
        return new Attachment(id, module, name, type, size, uploadedAt, picture, newState);
    }

    /** Whether it can be read now; else pages say why not. */
    public boolean isReady() {
        return state == FileState.READY;
    }

    /** Where the portal serves it, within the context: as a download, never as something that runs. */
    public String address() {
        return "/a/" + module + "/" + id;
    }

    /** Where the portal serves a picture to be shown; only if there is a {@link #picture}. */
    public String pictureAddress() {
        return address() + "/picture";
    }

    /** The same, at most 960 pixels a side; what stands in a text. */
    public String previewAddress() {
        return address() + "/preview";
    }

    public boolean isPicture() {
        return picture != null;
    }

    /** Width and height in pixels. */
    public record Picture(int width, int height) {}
}
