package org.schulhof.proxy;

import java.net.InetAddress;
import java.util.Arrays;

/** An address, or all that begin with the same bits. */
final class Network {

    private final byte[] begin;
    private final int bits;

    private Network(byte[] begin, int bits) {
        this.begin = begin;
        this.bits = bits;
    }

    /** @throws UnreadableNetworkException if it is neither an address nor one with a number of bits, as in {@code 10.0.0.0/8} */
    static Network parse(String text) {
        int slash = text.indexOf('/');
        byte[] begin = Address.parse(slash < 0 ? text : text.substring(0, slash))
                .orElseThrow(() -> new UnreadableNetworkException(text))
                .getAddress();
        int all = begin.length * Byte.SIZE;
        int bits = slash < 0 ? all : number(text, slash + 1);
        if (bits > all) {
            throw new UnreadableNetworkException(text);
        }
        return new Network(begin, bits);
    }

    private static int number(String text, int from) {
        if (!text.substring(from).matches("\\d{1,3}")) {
            throw new UnreadableNetworkException(text);
        }
        return Integer.parseInt(text.substring(from));
    }

    boolean contains(InetAddress address) {
        byte[] other = address.getAddress();
        int whole = bits / Byte.SIZE;
        int rest = bits % Byte.SIZE;
        return other.length == begin.length
                && Arrays.equals(other, 0, whole, begin, 0, whole)
                && (rest == 0 || (other[whole] ^ begin[whole]) >> (Byte.SIZE - rest) == 0);
    }
}
