package org.schulhof.system.addressbook;

import java.nio.file.Path;
import org.schulhof.system.contract.ModuleFile;
import org.schulhof.system.contract.PortalContract;

class AddressBookPortalIT implements PortalContract {

    @Override
    public ModuleFile module() {
        return new ModuleFile(Path.of("target", "dist", "modules", "org.schulhof.addressbook.jar"));
    }
}
