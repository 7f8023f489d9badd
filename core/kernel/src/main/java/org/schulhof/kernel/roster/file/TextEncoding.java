package org.schulhof.kernel.roster.file;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The encodings in which school administrations export. */
public enum TextEncoding {
    UTF_8(StandardCharsets.UTF_8),
    UTF_16(StandardCharsets.UTF_16),
    WINDOWS_1252(Charset.forName("windows-1252"));

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Charset charset;

    TextEncoding(Charset charset) {
        this.charset = charset;
    }

    /**
     * A byte-order mark decides; without one, what is valid UTF-8 is UTF-8, since German text in Windows-1252 practically
     * never is.
     */
    public static TextEncoding recognise(byte[] content) {
        if (startsWith(content, 0xFF, 0xFE) || startsWith(content, 0xFE, 0xFF)) {
            return UTF_16;
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content));
            return UTF_8;
        } catch (CharacterCodingException notUtf8) {
            return WINDOWS_1252;
        }
    }

    /** The text without its byte-order mark; bytes that mean nothing in this encoding become U+FFFD. */
    public String decode(byte[] content) {
        String text = new String(content, charset);
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    private static boolean startsWith(byte[] content, int first, int second) {
        return content.length >= 2 && (content[0] & 0xFF) == first && (content[1] & 0xFF) == second;
    }
}
