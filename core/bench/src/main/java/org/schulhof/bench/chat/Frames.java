package org.schulhof.bench.chat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.function.BiConsumer;

/** The few frames of RFC 6455 that the portal and a browser's script send each other. */
final class Frames {

    static final int TEXT = 1;
    static final int CLOSE = 8;

    private static final int FINAL = 0x80;
    private static final int MASKED = 0x80;
    private static final int OPCODE = 0x0f;
    private static final int LENGTH = 0x7f;
    private static final int TWO_BYTES = 126;
    private static final int EIGHT_BYTES = 127;

    private Frames() {}

    /** A short text as a client sends it; the mask of zeros changes nothing. */
    static ByteBuffer fromClient(String text) {
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(6 + content.length)
                .put((byte) (FINAL | TEXT))
                .put((byte) (MASKED | content.length))
                .putInt(0)
                .put(content)
                .flip();
    }

    /** A short text as a server sends it. */
    static ByteBuffer fromServer(String text) {
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(2 + content.length)
                .put((byte) (FINAL | TEXT))
                .put((byte) content.length)
                .put(content)
                .flip();
    }

    /** Takes all whole frames of a server out of the buffer, and tells what they are and contain. */
    static void take(ByteBuffer buffer, BiConsumer<Integer, byte[]> frame) {
        while (true) {
            buffer.mark();
            if (buffer.remaining() < 2) {
                return;
            }
            int opcode = buffer.get() & OPCODE;
            int length = buffer.get() & LENGTH;
            int more = length == TWO_BYTES ? Short.BYTES : length == EIGHT_BYTES ? Long.BYTES : 0;
            if (buffer.remaining() < more) {
                buffer.reset();
                return;
            }
            if (length == TWO_BYTES) {
                length = Short.toUnsignedInt(buffer.getShort());
            } else if (length == EIGHT_BYTES) {
                length = Math.toIntExact(buffer.getLong());
            }
            if (buffer.remaining() < length) {
                buffer.reset();
                return;
            }
            byte[] content = new byte[length];
            buffer.get(content);
            frame.accept(opcode, content);
        }
    }
}
