package org.schulhof.kernel.boot;

import org.schulhof.kernel.boot.Setup.Link;

/** The link to set up the portal is not open. */
public final class SetupClosedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Link link;

    SetupClosedException(Link link) {
        super("The link to set up the portal is " + link);
        this.link = link;
    }

    public Link link() {
        return link;
    }
}
