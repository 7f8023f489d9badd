package org.schulhof.kernel.module;

/** Something that the host keeps for each running module and takes away when it stops. Implementations are beans. */
public interface ModuleResource {

    /** Called before the module counts as running. What is thrown keeps it from running. */
    void prepare(InstalledModule module);

    /** Called when the module's bundle is about to stop, be updated or be removed; perhaps without {@link #prepare}. */
    void release(InstalledModule module);
}
