package org.schulhof.kernel.group;

/** There is no such group. */
public final class UnknownGroupException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnknownGroupException(long id) {
        super("There is no group " + id);
    }
}
