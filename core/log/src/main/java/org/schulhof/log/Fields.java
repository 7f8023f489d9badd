package org.schulhof.log;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Writes values for a hash, each with its length, so that no two different rows of values look the same. */
final class Fields {

    private static final int NULL = -1;

    private Fields() {}

    static void write(Consumer<byte[]> hash, @Nullable Object... values) {
        for (Object value : values) {
            byte[] bytes = value == null ? new byte[0] : value.toString().getBytes(StandardCharsets.UTF_8);
            hash.accept(ByteBuffer.allocate(Integer.BYTES)
                    .putInt(value == null ? NULL : bytes.length)
                    .array());
            hash.accept(bytes);
        }
    }
}
