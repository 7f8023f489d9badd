package org.schulhof.kernel.group;

/** Another group of this type has the name. */
public final class GroupNameTakenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public GroupNameTakenException(String name) {
        super("There is a group " + name + " of this type");
    }
}
