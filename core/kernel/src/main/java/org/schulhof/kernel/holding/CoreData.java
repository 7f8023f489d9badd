package org.schulhof.kernel.holding;

import java.util.Set;
import org.schulhof.api.privacy.PersonalData;

/**
 * What one feature of the core holds about people; a bean of that feature. A test finds the tables with people in them
 * that nobody answers for.
 */
public interface CoreData extends PersonalData {

    /** Stable, of lower-case letters: names its file of an export and its step of an erasure. */
    String name();

    /** The tables with columns that refer to people, for which this one answers. */
    Set<String> tables();

    /** Whether people need it to open their account; then an erasure leaves it until they could read their receipt. */
    default boolean opensAccount() {
        return false;
    }
}
