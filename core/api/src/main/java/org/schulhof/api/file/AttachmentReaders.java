package org.schulhof.api.file;

import org.osgi.annotation.versioning.ConsumerType;
import org.schulhof.api.person.Person;

/**
 * Says who may read a module's attachments. A module that has any registers one as an OSGi service; without it nobody can.
 * Asked by the portal at each request for one, after the access to the module; files that are not saved yet are their
 * writer's alone and not asked for.
 */
@ConsumerType
public interface AttachmentReaders {

    /** @param thing of the {@link AttachmentPlace}; false if there is none such any more */
    boolean mayRead(String thing, Person reader);

    /**
     * Whether the module's attachments are sealed (R19): content, pictures and name are encrypted where they are kept, and
     * nothing tells whether two are the same. The same answer always; it holds for what is uploaded from now on.
     */
    default boolean sealed() {
        return false;
    }
}
