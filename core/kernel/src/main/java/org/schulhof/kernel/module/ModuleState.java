package org.schulhof.kernel.module;

/** What a module is doing. */
public enum ModuleState {
    /** Its services are there and its tables are up to date. */
    RUNNING,
    /** Started by the administrator, but what it needs is missing or its start failed; see {@link InstalledModule#fault}. */
    BROKEN,
    STOPPED
}
