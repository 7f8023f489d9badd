package org.schulhof.kernel.seal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Keys that the core itself has for what it keeps for a module. */
@ApplicationScoped
public class ModuleKeys {

    private static final String ATTACHMENTS = "attachments";
    private static final String CORE = "core";
    private static final String EXPORTS = "exports";

    private final SealingKeys keys;

    @Inject
    public ModuleKeys(SealingKeys keys) {
        this.keys = keys;
    }

    /** Of the module's attachments; made when it is first asked for. */
    public long ofAttachments(String module) {
        return keys.keyFor(module, ATTACHMENTS);
    }

    /** Of the copies of people's data. */
    public long ofExports() {
        return keys.keyFor(CORE, EXPORTS);
    }
}
