package org.schulhof.kernel.attachment;

import java.util.function.Function;
import org.schulhof.api.file.PersonalFiles;

/** Asks the module that keeps people's files. */
interface AskedFiles {

    /** Whether there is one, which runs and is open to the current person now. */
    boolean areThere();

    /** @throws NoPersonalFilesException if there is none such */
    <T> T ask(Function<PersonalFiles, T> question);
}
