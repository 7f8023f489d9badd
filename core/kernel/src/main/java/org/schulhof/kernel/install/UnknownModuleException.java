package org.schulhof.kernel.install;

import org.schulhof.api.access.NotFoundException;

/** There is no such module. */
public final class UnknownModuleException extends NotFoundException {

    private static final long serialVersionUID = 1L;

    public UnknownModuleException(String moduleId) {
        super("There is no module " + moduleId);
    }
}
