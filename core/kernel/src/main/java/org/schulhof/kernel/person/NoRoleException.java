package org.schulhof.kernel.person;

/** A person has at least one role. */
public final class NoRoleException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NoRoleException() {
        super("A person has at least one role");
    }
}
