package org.schulhof.kernel.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.schulhof.kernel.holding.CoreData;
import org.schulhof.testkit.EmbeddedMariaDb;

/** No table of the core refers to people without somebody who tells, hands out and erases it. */
@Tag("R24")
@Tag("R25")
class CoreDataTest {

    @RegisterExtension
    static final EmbeddedMariaDb database = EmbeddedMariaDb.migratedFrom("db/migration");

    @Test
    void everyTableWithPeopleInItIsSomebodys() throws SQLException {
        Set<String> claimed = new TreeSet<>();
        CoreHolders.with().forEach(data -> claimed.addAll(data.tables()));

        assertThat(claimed).containsAll(new PersonColumns(database).byTable().keySet());
    }

    @Test
    void theirNamesAreTheirOwn() {
        assertThat(CoreHolders.with())
                .extracting(CoreData::name)
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("[a-z]+"));
    }
}
