package org.schulhof.portal.dav;

/** So many requests are in the module that no more are let in. */
final class ModuleBusyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ModuleBusyException(String module) {
        super("Too many requests are in module " + module);
    }
}
