package org.schulhof.kernel.inspection;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A file that waits outside of the database until its look is committed. It has no name in the file system from its first
 * byte on, so that nobody opens it there, and is gone once it is closed or the server ends, however it ends.
 */
public final class SpooledFile implements AutoCloseable {

    private final String name;
    private final String type;
    private final FileChannel content;

    private SpooledFile(String name, String type, FileChannel content) {
        this.name = name;
        this.type = type;
        this.content = content;
    }

    /** What writes the file. */
    interface Content {
        void writeTo(OutputStream target) throws IOException;
    }

    static SpooledFile of(String name, String type, Content content) throws IOException {
        Path path = Files.createTempFile("schulhof-spooled", null);
        FileChannel channel;
        try {
            channel = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
        } finally {
            Files.delete(path);
        }
        SpooledFile file = new SpooledFile(name, type, channel);
        try {
            content.writeTo(unclosed(Channels.newOutputStream(channel)));
            return file;
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    /** A zip closes what it writes to, and with the channel the content would be gone. */
    private static OutputStream unclosed(OutputStream target) {
        return new FilterOutputStream(target) {
            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                out.write(bytes, offset, length);
            }

            @Override
            public void close() throws IOException {
                flush();
            }
        };
    }

    public String name() {
        return name;
    }

    public String type() {
        return type;
    }

    public long size() throws IOException {
        return content.size();
    }

    public void copyTo(OutputStream target) throws IOException {
        content.position(0);
        InputStream bytes = Channels.newInputStream(content);
        bytes.transferTo(target);
    }

    @Override
    public void close() throws IOException {
        content.close();
    }
}
