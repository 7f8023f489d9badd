package org.schulhof.messenger.internal.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.schulhof.api.inspection.Inquiry;
import org.schulhof.api.inspection.InspectableItem;
import org.schulhof.api.inspection.NewReport;
import org.schulhof.api.inspection.ReportedContent.Outcome;
import org.schulhof.api.seal.UnknownKeyException;
import org.schulhof.messenger.Desk;
import org.schulhof.messenger.MessengerModule;
import org.schulhof.messenger.internal.room.RefusedException;
import org.schulhof.testkit.EmbeddedMariaDb;
import org.schulhof.testkit.SmallSchool;

@Tag("R19")
class ExcerptsTest {

    @RegisterExtension
    static final EmbeddedMariaDb DATABASE = EmbeddedMariaDb.migratedFrom(Desk.MIGRATIONS);

    private Desk desk;
    private SmallSchool school;
    private long room;

    @BeforeEach
    void open() {
        desk = new Desk(DATABASE);
        school = desk.school;
        desk.policies.decide(MessengerModule.MESSAGES, "100");
        room = desk.classRoom();
        for (int i = 1; i <= 15; i++) {
            desk.send(i % 2 == 0 ? school.mia : school.emil, room, "Text " + i);
        }
    }

    @Test
    void exactlyTheExcerptIsOpenToItsCase() {
        school.signIn(school.mia);
        desk.excerpts.report(room, 7, "Beleidigung", 3);
        NewReport report = desk.reports.all().get(0);
        assertThat(report.reason()).isEqualTo("Beleidigung");
        assertThat(report.personIds()).containsExactlyInAnyOrder(school.mia.id(), school.emil.id(), school.weiss.id());

        school.signIn(school.office);
        assertThat(texts(report))
                .containsExactly("Text 10", "Text 9", "Text 8", "Text 7", "Text 6", "Text 5", "Text 4");
        assertThat(desk.reported.count(inquiry(report))).isEqualTo(7);
        assertThat(desk.reported.count(everything())).isZero();
        assertThat(desk.reported.find(everything(), 0, 50)).isEmpty();
    }

    @Test
    void nobodyGetsOutOfAReportByChangingOrDeleting() {
        desk.send(school.emil, room, "Du Depp");
        desk.writing.edit(room, 16, "Du Held");
        school.signIn(school.mia);
        desk.excerpts.report(room, 16, "Beleidigung", 0);
        school.signIn(school.emil);
        desk.writing.delete(room, 16);
        NewReport report = desk.reports.all().get(0);
        InspectableItem item = desk.reported.find(inquiry(report), 0, 5).get(0);
        assertThat(item.author()).isEqualTo(school.emil.name());
        assertThat(item.text()).contains("Du Held", "Du Depp");
    }

    @Test
    void itsHashStandsInTheLogAndInTheCase() {
        school.signIn(school.mia);
        desk.excerpts.report(room, 7, "Beleidigung", 0);
        String hash = desk.audited.stream()
                .filter(entry -> entry.startsWith("messenger.report "))
                .findFirst()
                .orElseThrow()
                .replaceFirst(".* ", "");
        assertThat(hash).matches("[0-9a-f]{64}");
        InspectableItem item =
                desk.reported.find(inquiry(desk.reports.all().get(0)), 0, 1).get(0);
        assertThat(item.text()).contains(hash);
        assertThat(ExcerptText.sha256(new ExcerptText(
                                room,
                                "7a",
                                7,
                                List.of(new ExcerptText.Line(
                                        7, school.emil.name(), desk.clock.instant(), "Text 7", List.of(), List.of())))
                        .canonical()))
                .isEqualTo(hash);
    }

    @Test
    void oneThatIsTurnedDownIsGone() {
        school.signIn(school.mia);
        desk.excerpts.report(room, 7, "Beleidigung", 3);
        NewReport report = desk.reports.all().get(0);
        desk.reported.settled(report.excerptId(), Outcome.CASE_OPENED);
        assertThat(desk.count("excerpt")).isEqualTo(1);
        desk.reported.settled(report.excerptId(), Outcome.TURNED_DOWN);
        desk.reported.settled(report.excerptId(), Outcome.TURNED_DOWN);
        assertThat(desk.count("excerpt")).isZero();
        assertThat(desk.reported.find(inquiry(report), 0, 5)).isEmpty();
        assertThatThrownBy(() -> desk.seals.seal(2, new byte[0], "x")).isInstanceOf(UnknownKeyException.class);
    }

    @Test
    void nobodyReportsThemselvesOrTooMuch() {
        school.signIn(school.emil);
        assertThatThrownBy(() -> desk.excerpts.report(room, 7, "Ich", 0)).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> desk.excerpts.report(room, 8, "Alles", 11))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(desk.count("excerpt")).isZero();
    }

    private List<String> texts(NewReport report) {
        return desk.reported.find(inquiry(report), 0, 50).stream()
                .map(item -> item.text().lines().findFirst().orElseThrow())
                .toList();
    }

    private Inquiry inquiry(NewReport report) {
        return new Inquiry(report.personIds(), report.from(), report.to(), Optional.of(report.excerptId()));
    }

    private Inquiry everything() {
        return new Inquiry(
                Set.of(school.mia.id(), school.emil.id()), Instant.EPOCH, Instant.parse("2100-01-01T00:00:00Z"));
    }
}
