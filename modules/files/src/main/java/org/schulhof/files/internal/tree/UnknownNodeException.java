package org.schulhof.files.internal.tree;

import org.schulhof.api.access.NotFoundException;

/** There is no such file or folder, or the current person may not see it. */
public final class UnknownNodeException extends NotFoundException {

    private static final long serialVersionUID = 1L;

    public UnknownNodeException(String what, long id) {
        super(what + " " + id);
    }
}
