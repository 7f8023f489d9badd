package org.schulhof.api.demo;

import java.util.function.Supplier;
import org.osgi.annotation.versioning.ProviderType;
import org.schulhof.api.person.Role;

/** Those in the invented school who can sign in, one of each role; the pupil is in a class of the teacher's. Implemented by the portal. */
@ProviderType
public interface DemoPeople {

    /**
     * Does the work as the person with this role, with their rights and no others.
     *
     * @return what the work returns
     */
    <T> T as(Role role, Supplier<T> work);
}
