package org.schulhof.testkit.contract;

import java.util.Set;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.schulhof.testkit.EmbeddedMariaDb;

/** What those parts of the contract share that look into tables. */
public interface DatabaseContract {

    @RegisterExtension
    EmbeddedMariaDb DATABASE = EmbeddedMariaDb.migratedFrom("schulhof/migrations");

    /**
     * Columns, as {@code table.column}, that look as if they held something of people and do not: numbers that end with
     * {@code _id} and lead to no person, and texts that nobody writes. Say in a comment what they hold.
     */
    default Set<String> notPersonal() {
        return Set.of();
    }
}
