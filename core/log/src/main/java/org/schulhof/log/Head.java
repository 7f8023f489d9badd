package org.schulhof.log;

/**
 * Where a chain of seals ends.
 *
 * @param number of the last seal, from 1; 0 if there is none
 * @param hash of the last seal, in hex
 */
public record Head(long number, String hash) {

    static final Head NONE = new Head(0, "0".repeat(64));
}
