package org.schulhof.homework.internal.task;

import org.schulhof.api.access.NotFoundException;

/** There is no such task, or not for the current person. */
public final class UnknownTaskException extends NotFoundException {

    private static final long serialVersionUID = 1L;

    public UnknownTaskException(long id) {
        super("task " + id);
    }
}
