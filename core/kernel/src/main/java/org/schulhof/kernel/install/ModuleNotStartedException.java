package org.schulhof.kernel.install;

import java.util.Optional;
import org.schulhof.kernel.module.InstalledModule;
import org.schulhof.kernel.module.ModuleFault;

/** A module was deployed but did not come up; it was taken away again. */
public final class ModuleNotStartedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ModuleFault fault;

    ModuleNotStartedException(InstalledModule module) {
        super(module + " does not start: "
                + module.fault().map(ModuleFault::message).orElse("something is missing"));
        this.fault = module.fault().orElse(null);
    }

    /** Empty if nothing threw: a service that it needs is not there. */
    public Optional<ModuleFault> fault() {
        return Optional.ofNullable(fault);
    }
}
