package org.schulhof.kernel.group;

/** The group has everybody with its role; its members can't be entered by hand. */
public final class KeptByRoleException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public KeptByRoleException(String group) {
        super(group + " has everybody with its role; members are not entered");
    }
}
