package org.schulhof.kernel.inspection;

/** The module can't be asked for its content now. */
public final class ModuleSilentException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String moduleId;

    public ModuleSilentException(String moduleId) {
        super("The module " + moduleId + " offers no content now");
        this.moduleId = moduleId;
    }

    public String moduleId() {
        return moduleId;
    }
}
