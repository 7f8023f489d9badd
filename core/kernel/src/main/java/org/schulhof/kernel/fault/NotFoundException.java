package org.schulhof.kernel.fault;

/** What an id or a name refers to is not there. The portal answers with 404. Each feature has its own kind. */
public abstract class NotFoundException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    protected NotFoundException(String message) {
        super(message);
    }
}
