package org.schulhof.addressbook.internal.text;

import java.nio.charset.StandardCharsets;

/** Lines have at most 75 octets, and no character is cut apart (RFC 6350, 3.2). */
final class Folding {

    private static final int LINE_OCTETS = 75;

    private Folding() {}

    static String fold(String line) {
        StringBuilder text = new StringBuilder(line.length() + line.length() / LINE_OCTETS * 3);
        int octets = 0;
        for (int at = 0; at < line.length(); ) {
            int sign = line.codePointAt(at);
            int size = sign < 0x80 ? 1 : Character.toString(sign).getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > LINE_OCTETS) {
                text.append("\r\n ");
                octets = 1;
            }
            text.appendCodePoint(sign);
            octets += size;
            at += Character.charCount(sign);
        }
        return text.toString();
    }
}
