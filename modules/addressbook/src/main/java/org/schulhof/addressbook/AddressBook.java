package org.schulhof.addressbook;

import java.util.EnumSet;
import java.util.Set;
import org.osgi.service.component.annotations.Component;
import org.schulhof.api.module.Module;
import org.schulhof.api.module.Right;
import org.schulhof.api.person.Role;

/** The address book as the portal knows it. */
@Component
public final class AddressBook implements Module {

    public static final String ID = "addressbook";

    /** To share a distribution list with a group. */
    public static final String SHARE = ID + ".share";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String icon() {
        return "contact";
    }

    @Override
    public int hue() {
        return 210;
    }

    @Override
    public Set<Right> rights() {
        return Set.of(new Right(SHARE, EnumSet.allOf(Role.class)));
    }
}
