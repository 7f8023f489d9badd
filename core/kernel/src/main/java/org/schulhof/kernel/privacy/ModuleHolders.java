package org.schulhof.kernel.privacy;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The modules as holders of what is stored about people. */
interface ModuleHolders {

    /** Those that run, by id. */
    List<DataHolder> running();

    /** Ids of all that store something, or did before they were stopped or removed: their tables are still there. */
    Set<String> storing();

    /** What people call it, whether it runs or not; its id if it is not installed any more. */
    String title(String moduleId, Locale locale);

    /** The module, if it runs. */
    default Optional<DataHolder> find(String moduleId) {
        return running().stream()
                .filter(holder -> holder.name().equals(moduleId))
                .findFirst();
    }
}
