package org.schulhof.files.internal.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.schulhof.api.inspection.Inquiry;
import org.schulhof.api.inspection.InspectableItem;
import org.schulhof.files.Desk;
import org.schulhof.files.FilesModule;
import org.schulhof.testkit.EmbeddedMariaDb;

/** A case sees files only where the school has decided so, and only what it covers. */
@Tag("R18")
class InspectableFilesTest {

    @RegisterExtension
    static final EmbeddedMariaDb database = EmbeddedMariaDb.migratedFrom(Desk.MIGRATIONS);

    @Test
    void filesAreSeenInACaseOnlyIfTheSchoolWantsIt() {
        Desk desk = new Desk(database);
        desk.put(desk.home(desk.school.mia), "Brief.txt", "lieb");
        desk.put(desk.home(desk.school.emil), "Anderes.txt", "x");
        InspectableFiles inspection =
                new InspectableFiles(desk.persistence, desk.policies, desk.store, desk.school.people());
        Instant now = desk.clock.instant();
        Inquiry inquiry =
                new Inquiry(Set.of(desk.school.mia.id()), now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(1)));

        assertThat(inspection.count(inquiry)).isZero();
        assertThat(inspection.find(inquiry, 0, 10)).isEmpty();

        desk.policies.decide(FilesModule.INSPECTION, "true");
        assertThat(inspection.count(inquiry)).isEqualTo(1);
        assertThat(inspection.find(inquiry, 0, 10))
                .extracting(InspectableItem::title)
                .containsExactly("Brief.txt");
        String id = inspection.find(inquiry, 0, 10).get(0).id();
        assertThat(inspection.find(inquiry, id)).isPresent();
        Inquiry others = new Inquiry(Set.of(desk.school.emil.id()), inquiry.from(), inquiry.to());
        assertThat(inspection.find(others, id)).as("not covered").isEmpty();
    }
}
