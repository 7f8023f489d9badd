package org.schulhof.kernel.filter.match;

import java.util.Arrays;

/**
 * Very many domains in little memory: a set of 64-bit hashes, made from the end of the name, so that one pass over a name
 * asks for it and all that it is below. That two of a million differ and have the same hash is less likely than one
 * in a million.
 */
final class Suffixes {

    private static final long BASIS = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private final long[] table;
    private final int size;

    private Suffixes(long[] table, int size) {
        this.table = table;
        this.size = size;
    }

    static Suffixes of(Iterable<String> names, int count) {
        int room = Integer.highestOneBit(Math.max(4, count * 2)) * 2;
        long[] table = new long[room];
        int size = 0;
        for (String name : names) {
            long hash = BASIS;
            for (int i = name.length() - 1; i >= 0; i--) {
                hash = step(hash, name.charAt(i));
            }
            int at = place(table, end(hash));
            if (table[at] == 0) {
                table[at] = end(hash);
                size++;
            }
        }
        return new Suffixes(table, size);
    }

    int size() {
        return size;
    }

    long bytes() {
        return 8L * table.length;
    }

    /** Where the longest listed name begins that this is or is below; -1 if none is listed. */
    int longest(CharSequence name) {
        long hash = BASIS;
        int longest = -1;
        for (int i = name.length() - 1; i >= 0; i--) {
            hash = step(hash, name.charAt(i));
            if ((i == 0 || name.charAt(i - 1) == '.') && table[place(table, end(hash))] != 0) {
                longest = i;
            }
        }
        return longest;
    }

    private static long step(long hash, char next) {
        return (hash ^ next) * PRIME;
    }

    /** Spreads the bits; 0 stands for an empty place. */
    private static long end(long hash) {
        long mixed = hash;
        mixed ^= mixed >>> 33;
        mixed *= 0xff51afd7ed558ccdL;
        mixed ^= mixed >>> 33;
        return mixed == 0 ? 1 : mixed;
    }

    private static int place(long[] table, long hash) {
        int mask = table.length - 1;
        int at = (int) (hash >>> 20) & mask;
        while (table[at] != 0 && table[at] != hash) {
            at = at + 1 & mask;
        }
        return at;
    }

    @Override
    public String toString() {
        return size + " names in " + Arrays.toString(new int[] {table.length}) + " places";
    }
}
