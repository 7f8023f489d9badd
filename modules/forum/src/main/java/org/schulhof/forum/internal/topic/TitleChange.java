package org.schulhof.forum.internal.topic;

/**
 * What the author of a topic makes of its title.
 *
 * @param from as it was when they began: whoever changes it at the same time is not overwritten
 */
public record TitleChange(String from, String to) {

    public TitleChange {
        to = to.strip();
    }

    boolean isNone() {
        return to.equals(from);
    }
}
