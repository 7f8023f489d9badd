package org.schulhof.addressbook.internal.vcard;

import ezvcard.VCard;
import ezvcard.VCardVersion;
import ezvcard.io.text.VCardReader;
import ezvcard.io.text.VCardWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A file of vCards, of the versions 2.1, 3.0 or 4.0. */
final class VCardFile {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private VCardFile() {}

    /** The cards of the file; nothing for a file that has none. */
    static List<VCard> read(byte[] content) {
        List<VCard> cards = new ArrayList<>();
        try (VCardReader reader = new VCardReader(decode(content))) {
            reader.setDefaultQuotedPrintableCharset(StandardCharsets.UTF_8);
            for (VCard card = reader.readNext(); card != null; card = reader.readNext()) {
                cards.add(card);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return cards;
    }

    /** UTF-8, which two of the versions ask for; older programs on Windows write their own code. */
    private static String decode(byte[] content) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            return new String(content, WINDOWS);
        }
    }

    static byte[] write(List<VCard> cards, VCardVersion version) {
        StringWriter text = new StringWriter();
        try (VCardWriter writer = new VCardWriter(text, version)) {
            writer.setAddProdId(false);
            for (VCard card : cards) {
                writer.write(card);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
