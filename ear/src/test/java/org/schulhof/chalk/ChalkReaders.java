package org.schulhof.chalk;

import org.osgi.service.component.annotations.Component;
import org.schulhof.api.file.AttachmentReaders;
import org.schulhof.api.person.Person;
import org.schulhof.api.person.Role;

/** Guardians see the board, but not what is pinned to it. */
@Component
public final class ChalkReaders implements AttachmentReaders {

    @Override
    public boolean mayRead(String thing, Person reader) {
        return thing.startsWith("line/") && !reader.is(Role.GUARDIAN);
    }
}
