package org.schulhof.files.internal.serve;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.files.internal.tree.FileVersion;
import org.schulhof.files.internal.tree.Files;

/** How a file is shown on its page. */
@Component(service = Preview.class)
public final class Preview {

    private static final int LONGEST_TEXT = 100_000;

    private final Files files;

    @Activate
    public Preview(@Reference Files files) {
        this.files = files;
    }

    /** By what a page shows it. */
    public enum Way {
        PICTURE,
        PDF,
        SOUND,
        FILM,
        /** As the letters that it is made of, whatever they mean to a browser. */
        TEXT,
        NONE
    }

    public Way way(String type) {
        if (type.equals(Delivery.PDF_TYPE)) {
            return Way.PDF;
        }
        if (Delivery.isShown(type)) {
            return type.startsWith("image/") ? Way.PICTURE : type.startsWith("video/") ? Way.FILM : Way.SOUND;
        }
        return Delivery.isText(type) ? Way.TEXT : Way.NONE;
    }

    /** The beginning of a text, for those who may read it. */
    public String text(long id) {
        FileVersion version = files.require(id, null);
        try (InputStream content = files.open(version)) {
            String text = new String(content.readNBytes(LONGEST_TEXT), StandardCharsets.UTF_8);
            return version.size() > LONGEST_TEXT ? text + "\n…" : text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
