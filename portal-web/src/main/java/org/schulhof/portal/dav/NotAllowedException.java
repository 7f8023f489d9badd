package org.schulhof.portal.dav;

/** There is something, and nothing of the kind can be done with it (405). */
final class NotAllowedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotAllowedException() {
        super("Not here");
    }
}
