package org.schulhof.kernel.filter.match;

import com.ibm.icu.text.IDNA;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The name of a host in the one form in which names are compared: ASCII, lower case, an address as four numbers. */
record HostName(String ascii) {

    private static final IDNA UTS46 =
            IDNA.getUTS46Instance(IDNA.NONTRANSITIONAL_TO_ASCII | IDNA.NONTRANSITIONAL_TO_UNICODE);
    private static final int MAX_LENGTH = 253;
    private static final Pattern NUMBER = Pattern.compile("0[xX][0-9a-fA-F]*|[0-9]+");

    /** Empty for what can't be the name of a host. A number without dots counts: browsers take it as an address. */
    static Optional<HostName> of(String written) {
        String name = bare(written);
        if (name.isEmpty()) {
            return Optional.empty();
        }
        if (name.startsWith("[") && name.endsWith("]")) {
            return sixth(name);
        }
        Optional<HostName> numbers = fourth(name);
        if (numbers.isPresent()) {
            return numbers;
        }
        if (name.length() > MAX_LENGTH) {
            name = name.substring(name.length() - MAX_LENGTH);
        }
        return Optional.of(new HostName(isAscii(name) ? name.toLowerCase(Locale.ROOT) : toAscii(name)));
    }

    private static String bare(String written) {
        int start = 0;
        int end = written.length();
        while (start < end && isEdge(written.charAt(start))) {
            start++;
        }
        while (end > start && isEdge(written.charAt(end - 1))) {
            end--;
        }
        return written.substring(start, end);
    }

    private static boolean isEdge(char c) {
        return c == '.' || c == '-' || c == '_';
    }

    private static String toAscii(String name) {
        StringBuilder ascii = new StringBuilder();
        UTS46.nameToASCII(name, ascii, new IDNA.Info());
        return ascii.toString();
    }

    static boolean isAscii(CharSequence text) {
        return text.chars().allMatch(c -> c < 0x80);
    }

    /** As people read it: the letters of other alphabets as those which they look like. */
    String seen() {
        if (!ascii.contains("xn--")) {
            return ascii;
        }
        StringBuilder name = new StringBuilder();
        UTS46.nameToUnicode(ascii, name, new IDNA.Info());
        StringBuilder seen = new StringBuilder();
        name.codePoints().forEach(codePoint -> {
            boolean ownLetter = codePoint < 0x80
                    || Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.LATIN
                            && !java.text.Normalizer.isNormalized(
                                    Character.toString(codePoint), java.text.Normalizer.Form.NFD);
            Sign sign = Sign.of(codePoint);
            if (ownLetter || sign.kind() != Sign.Kind.LETTER || codePoint == 'ß') {
                seen.appendCodePoint(codePoint);
            } else {
                seen.append(sign.letters());
            }
        });
        return seen.toString();
    }

    /** How browsers read an address of version 4: one to four numbers, decimal, octal or hexadecimal. */
    private static Optional<HostName> fourth(String name) {
        String[] parts = name.split("\\.", -1);
        if (parts.length > 4) {
            return Optional.empty();
        }
        long address = 0;
        for (int i = 0; i < parts.length; i++) {
            if (!NUMBER.matcher(parts[i]).matches() || parts[i].length() > 12) {
                return Optional.empty();
            }
            long number = number(parts[i]);
            int bits = i < parts.length - 1 ? 8 : 8 * (5 - parts.length);
            if (number < 0 || number >= 1L << bits) {
                return Optional.empty();
            }
            address = address << bits | number;
        }
        return Optional.of(new HostName((address >> 24 & 255) + "." + (address >> 16 & 255) + "." + (address >> 8 & 255)
                + "." + (address & 255)));
    }

    private static long number(String part) {
        try {
            if (part.startsWith("0x") || part.startsWith("0X")) {
                return part.length() == 2 ? 0 : Long.parseLong(part.substring(2), 16);
            }
            return part.length() > 1 && part.startsWith("0") ? Long.parseLong(part, 8) : Long.parseLong(part);
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    private static Optional<HostName> sixth(String name) {
        if (!name.matches("\\[[0-9a-fA-F:.]{2,45}]")) {
            return Optional.empty();
        }
        try {
            // an address in brackets is never looked up
            InetAddress address = InetAddress.getByName(name);
            String text = address.getHostAddress();
            return Optional.of(new HostName(address instanceof Inet6Address ? "[" + text + "]" : text));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    boolean isAddress() {
        char last = ascii.charAt(ascii.length() - 1);
        return ascii.startsWith("[")
                || last >= '0' && last <= '9' && fourth(ascii).isPresent();
    }

    boolean hasDot() {
        return ascii.indexOf('.') > 0;
    }
}
