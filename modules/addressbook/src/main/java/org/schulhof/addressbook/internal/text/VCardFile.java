package org.schulhof.addressbook.internal.text;

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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A file of vCards, of the versions 2.1, 3.0 or 4.0; and what the library that knows their meaning makes of them. */
public final class VCardFile {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Pattern FRAME =
            Pattern.compile("^(BEGIN|END)[ \t]*:[ \t]*VCARD[ \t]*$", Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

    private VCardFile() {}

    /** The cards of the file, as they are written in it; older or broken ones as version 3.0 has them. Nothing for a file that has none. */
    public static List<String> split(byte[] content) {
        String text = decode(content);
        List<String> cards = new ArrayList<>();
        Matcher frame = FRAME.matcher(text);
        int depth = 0;
        int begin = 0;
        while (frame.find()) {
            if (frame.group(1).equalsIgnoreCase("BEGIN")) {
                begin = depth++ == 0 ? frame.start() : begin;
            } else if (depth > 0 && --depth == 0) {
                cards.add(readable(text.substring(begin, frame.end()) + "\r\n"));
            }
        }
        return cards;
    }

    private static String readable(String card) {
        try {
            CardText.read(card);
            return card;
        } catch (BrokenCardException e) {
            return e.reason() == BrokenCardException.Reason.TOO_LARGE
                    ? card
                    : write(List.of(parse(card)), VCardVersion.V3_0);
        }
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

    /** What the card says. */
    public static VCard parse(String card) {
        try (VCardReader reader = new VCardReader(card)) {
            reader.setDefaultQuotedPrintableCharset(StandardCharsets.UTF_8);
            VCard parsed = reader.readNext();
            return parsed == null ? new VCard() : parsed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String write(List<VCard> cards, VCardVersion version) {
        StringWriter text = new StringWriter();
        try (VCardWriter writer = new VCardWriter(text, version)) {
            writer.setAddProdId(false);
            writer.setVersionStrict(false);
            for (VCard card : cards) {
                writer.write(card);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** The card as the other version has it, or as it is if it is of that one. */
    public static String convert(String card, VCardVersion version) {
        return CardText.read(card).version().equals(version.getVersion()) ? card : write(List.of(parse(card)), version);
    }
}
