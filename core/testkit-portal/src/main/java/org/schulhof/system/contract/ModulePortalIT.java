package org.schulhof.system.contract;

/** The contract of the module in whose folder Maven runs, without anything of its own. */
class ModulePortalIT implements PortalContract {}
