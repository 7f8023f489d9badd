package org.schulhof.kernel.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** How contents are closed on their way to the disk, and opened on their way back. */
public interface Envelope {

    /** Contents lie there as they are. */
    Envelope NONE = new Envelope() {
        @Override
        public OutputStream close(OutputStream target) {
            return target;
        }

        @Override
        public InputStream open(InputStream source) {
            return source;
        }
    };

    /** What is written to it is whole once it is closed. */
    OutputStream close(OutputStream target) throws IOException;

    /** Reading it fails where something was changed or cut off. */
    InputStream open(InputStream source) throws IOException;
}
