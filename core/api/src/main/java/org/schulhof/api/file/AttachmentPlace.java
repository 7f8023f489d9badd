package org.schulhof.api.file;

/**
 * What attachments belong to: a thing of a module, such as a post.
 *
 * @param module id of the module
 * @param thing in the module's own words, for instance {@code post/17}; 1 to 60 of {@code a-z 0-9 / -}
 */
public record AttachmentPlace(String module, String thing) {

    private static final String THING = "[a-z0-9/-]{1,60}";

    public AttachmentPlace {
        if (!thing.matches(THING)) {
            throw new IllegalArgumentException("Not a place for attachments: " + thing);
        }
    }
}
