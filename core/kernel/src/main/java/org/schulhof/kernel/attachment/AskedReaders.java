package org.schulhof.kernel.attachment;

import org.schulhof.api.person.Person;

/** Asks modules who may read their attachments. */
interface AskedReaders {

    /** False also if the module does not run or says nothing about it. */
    boolean mayRead(String module, String thing, Person reader);

    /** Whether the module's attachments are sealed; true also if the module does not run or says nothing about it. */
    boolean isSealed(String module);
}
