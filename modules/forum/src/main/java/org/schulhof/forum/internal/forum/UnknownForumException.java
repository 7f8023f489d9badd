package org.schulhof.forum.internal.forum;

import org.schulhof.api.access.NotFoundException;

/** There is no such forum, topic or post, or it is closed to the current person. */
public final class UnknownForumException extends NotFoundException {

    private static final long serialVersionUID = 1L;

    public UnknownForumException(String what, long id) {
        super("No " + what + " " + id);
    }
}
