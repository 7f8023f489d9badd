package org.schulhof.api.filter;

import org.jspecify.annotations.Nullable;

/**
 * One thing that the school refuses in a text. {@link TextFilter#explain} makes a sentence of it. It quotes what a person
 * wrote: never log it.
 *
 * @param field of the {@link WrittenText}
 * @param reason why
 * @param excerpt what was found, as it was written, at most 80 characters; of HTML, the visible text or the link's target
 * @param entry of the school's list by which it was found, as the school wrote it; null where no list was asked
 */
public record Finding(
        String field,
        Reason reason,
        String excerpt,
        @Nullable String entry) {

    /** Why something is refused. */
    public enum Reason {
        /** The school has listed the word. */
        WORD,
        /** The school has listed the domain or the address. */
        LINK,
        /** The link's address is harmless itself, and leads on to one that the school has listed. */
        LEADS_ON,
        /** A shortened link: nobody sees where it leads. */
        TARGET_UNSEEN,
        /** The link's text shows another address than the one it leads to. */
        DISGUISED,
        /** The link does not lead to a page: it would run a program or brings its content along. */
        NO_PAGE
    }
}
