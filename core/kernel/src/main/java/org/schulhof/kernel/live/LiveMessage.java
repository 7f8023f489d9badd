package org.schulhof.kernel.live;

/**
 * Something for a person's open pages.
 *
 * @param number counts what the person was told, from 1
 */
public record LiveMessage(long number, String kind, String content) {

    /** The page was away too long: what it missed is not known any more. */
    static LiveMessage missedUpTo(long number) {
        return new LiveMessage(number, "live.missed", "");
    }
}
