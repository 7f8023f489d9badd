package org.schulhof.api.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** A file is there and is not handed out: it waits for the school's virus scanner, or that has found something in it. */
public final class FileHeldException extends IOException {

    private static final long serialVersionUID = 1L;

    private final FileState state;

    public FileHeldException(FileState state) {
        super(
                state == FileState.WAITING
                        ? "This file waits to be checked for viruses."
                        : "This file has a virus and was kept back.");
        this.state = state;
    }

    /** What stands in its place where many are put into an archive. */
    public InputStream note() {
        return new ByteArrayInputStream((getMessage() + "\n").getBytes(StandardCharsets.US_ASCII));
    }

    /** {@link FileState#WAITING} or {@link FileState#INFECTED}. */
    public FileState state() {
        return state;
    }
}
