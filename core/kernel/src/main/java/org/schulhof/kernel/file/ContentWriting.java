package org.schulhof.kernel.file;

import java.io.IOException;
import java.io.OutputStream;

/** Writes a content that nobody has as a whole before. */
@FunctionalInterface
public interface ContentWriting {

    void writeTo(OutputStream target) throws IOException;
}
