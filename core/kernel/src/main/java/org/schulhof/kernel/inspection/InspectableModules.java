package org.schulhof.kernel.inspection;

import java.io.IOException;
import java.util.Set;
import org.schulhof.api.inspection.InspectableContent;

/** The modules that let their content be inspected. */
public interface InspectableModules {

    /** Ids of those that run. */
    Set<String> offering();

    /** @throws ModuleSilentException if the module does not run, or does not let anything be inspected any more */
    <R> R ask(String moduleId, Question<R> question) throws IOException;

    /** What a module is asked. */
    @FunctionalInterface
    interface Question<R> {
        R ask(InspectableContent content) throws IOException;
    }
}
