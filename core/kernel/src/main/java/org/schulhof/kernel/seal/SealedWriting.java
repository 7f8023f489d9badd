package org.schulhof.kernel.seal;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.schulhof.kernel.file.ContentWriting;
import org.schulhof.kernel.file.Envelope;

/** Seals what is written bit by bit, and counts it. */
public final class SealedWriting implements ContentWriting {

    private final ContentWriting writing;
    private final Envelope envelope;

    private long size;

    public SealedWriting(ContentWriting writing, Envelope envelope) {
        this.writing = writing;
        this.envelope = envelope;
    }

    @Override
    public void writeTo(OutputStream target) throws IOException {
        size = 0;
        try (OutputStream sealing = new Counting(envelope.close(new Unclosed(target)))) {
            writing.writeTo(sealing);
        }
    }

    /** How many bytes were written, before they were sealed. */
    public long size() {
        return size;
    }

    private final class Counting extends FilterOutputStream {

        Counting(OutputStream target) {
            super(target);
        }

        @Override
        public void write(int one) throws IOException {
            out.write(one);
            size++;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
            size += length;
        }
    }

    /** The seal ends with its stream, the file with its own. */
    private static final class Unclosed extends FilterOutputStream {

        Unclosed(OutputStream target) {
            super(target);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
