package org.schulhof.homework.internal.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.schulhof.api.inspection.Inquiry;
import org.schulhof.api.inspection.InspectableItem;
import org.schulhof.homework.Desk;
import org.schulhof.homework.HomeworkModule;
import org.schulhof.testkit.EmbeddedMariaDb;

class HomeworkContentTest {

    @RegisterExtension
    static final EmbeddedMariaDb database = EmbeddedMariaDb.migratedFrom(Desk.MIGRATIONS);

    private final Desk desk = new Desk(database);

    @Test
    @Tag("R18")
    void handInsAreInspectedOnlyIfTheSchoolHasDecidedSo() {
        long task = desk.set(desk.draft("Aufsatz", Desk.MONDAY.plusDays(3)));
        desk.handIn(desk.school.mia, task, "Von Mia", desk.upload(desk.school.mia, "mia.txt", "Mia"));
        desk.handIn(desk.school.emil, task, "Von Emil");
        desk.handIns.keep(task, "<p>Entwurf</p>");
        Inquiry inquiry = new Inquiry(
                Set.of(desk.school.mia.id()),
                Instant.parse("2026-11-01T00:00:00Z"),
                Instant.parse("2026-12-01T00:00:00Z"));
        long id = desk.store.of(task, desk.school.mia.id()).orElseThrow().id();

        assertThat(desk.content.count(inquiry)).isZero();
        assertThat(desk.content.find(inquiry, 0, 10)).isEmpty();
        assertThat(desk.content.find(inquiry, "hand-in-" + id)).isEmpty();

        desk.policies.decide(HomeworkModule.INSPECTION, "true");
        assertThat(desk.content.count(inquiry)).isEqualTo(1);
        assertThat(desk.content.find(inquiry, 0, 10))
                .extracting(InspectableItem::text)
                .singleElement()
                .asString()
                .contains("Von Mia");
        assertThat(desk.content.find(inquiry, "hand-in-" + id)).isPresent();
        long others = desk.store.of(task, desk.school.emil.id()).orElseThrow().id();
        assertThat(desk.content.find(inquiry, "hand-in-" + others)).isEmpty();
    }
}
