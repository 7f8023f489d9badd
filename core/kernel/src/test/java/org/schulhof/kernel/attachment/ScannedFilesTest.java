package org.schulhof.kernel.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.schulhof.api.access.AccessDeniedException;
import org.schulhof.api.file.Attachment;
import org.schulhof.api.file.AttachmentPlace;
import org.schulhof.api.file.FileHeldException;
import org.schulhof.api.file.FileState;
import org.schulhof.api.file.InfectedFileException;
import org.schulhof.api.file.StoredFile;
import org.schulhof.api.person.Role;
import org.schulhof.kernel.CoreRight;
import org.schulhof.kernel.attachment.AttachmentReading.Size;
import org.schulhof.kernel.person.PersonEntity;
import org.schulhof.testkit.EmbeddedMariaDb;
import org.schulhof.testkit.RunningClamd;

/** What becomes of files while a real clamd is there, is away, and comes back. */
class ScannedFilesTest {

    @RegisterExtension
    static final EmbeddedMariaDb database = EmbeddedMariaDb.migratedFrom("db/migration");

    @TempDir
    static Path folder;

    private static RunningClamd clamd;

    @TempDir
    Path data;

    private AttachmentDesk desk;
    private PersonEntity anna;
    private PersonEntity admin;

    @BeforeAll
    static void start() throws IOException {
        clamd = new RunningClamd(folder);
    }

    @AfterAll
    static void stop() {
        clamd.close();
    }

    @BeforeEach
    void begin() throws ClassNotFoundException {
        database.clear();
        desk = new AttachmentDesk(database, data);
        desk.transactions.runInTransaction(entityManager -> {
            anna = desk.core.person("Anna", "Abt", Role.PUPIL);
            admin = desk.core.person("Ada", "Admin", Role.ADMINISTRATOR);
        });
        desk.contents.scannerAddress = clamd.address();
    }

    @Test
    void whatHasAVirusIsRefusedAndNothingOfItStays() throws IOException {
        assertThatThrownBy(() -> desk.upload(anna, "spiel.exe", infected())).isInstanceOf(InfectedFileException.class);
        assertThatThrownBy(() -> store("spiel.exe", infected())).isInstanceOf(InfectedFileException.class);
        assertThatThrownBy(() -> desk.upload(AttachmentDesk.SEALED, anna, "spiel.exe", infected()))
                .isInstanceOf(InfectedFileException.class);
        assertThat(desk.contents()).isZero();
        assertThat(told(admin)).hasSize(3).allMatch(text -> text.contains("Schulhof.Test"));
        assertThat(told(anna)).as("whoever brings it reads it at once").isEmpty();
        assertThat(text(desk.upload(anna, "brief.txt", "lieb".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo("lieb");
    }

    @Test
    void withoutAnAnswerFilesWaitAndAreReadOnceTheyWereLookedAt() throws IOException {
        desk.contents.scannerAddress = "127.0.0.1:1";
        Attachment plain = desk.upload(anna, "brief.txt", "lieb".getBytes(StandardCharsets.UTF_8));
        Attachment sealed =
                desk.upload(AttachmentDesk.SEALED, anna, "chat.txt", "geheim".getBytes(StandardCharsets.UTF_8));
        StoredFile file = store("plan.txt", "Plan".getBytes(StandardCharsets.UTF_8));
        assertThat(List.of(plain.state(), sealed.state())).containsOnly(FileState.WAITING);
        assertThat(chosen(plain).state()).isEqualTo(FileState.WAITING);
        assertHeld(plain, FileState.WAITING);
        assertHeld(sealed, FileState.WAITING);
        assertThatThrownBy(() -> desk.as(anna, () -> desk.files.open(file.id())))
                .hasRootCauseInstanceOf(FileHeldException.class);
        assertThat(desk.as(anna, () -> desk.files.held(List.of(file.id()))))
                .isEqualTo(Map.of(file.id(), FileState.WAITING));
        Attachment picture = desk.upload(anna, "bild.png", AttachmentDesk.picture("png", 20, 10));
        assertThat(picture.state()).as("made anew by the portal").isEqualTo(FileState.READY);

        desk.contents.scan();
        assertHeld(plain, FileState.WAITING);
        desk.contents.scannerAddress = clamd.address();
        desk.contents.scan();
        assertThat(text(plain)).isEqualTo("lieb");
        assertThat(text(sealed)).isEqualTo("geheim");
        assertThat(chosen(plain).isReady()).isTrue();
        assertThat(desk.as(anna, () -> desk.files.held(List.of(file.id())))).isEmpty();
        assertThat(rows()).as("nothing is left about who brought what").isZero();
    }

    @Test
    void whatIsFoundLaterIsLockedAndItsBringersAreTold() throws IOException {
        desk.contents.scannerAddress = "127.0.0.1:1";
        Attachment plain = desk.upload(anna, "spiel.exe", infected());
        Attachment sealed = desk.upload(AttachmentDesk.SEALED, anna, "geheim.exe", infected());
        desk.contents.scannerAddress = clamd.address();
        desk.contents.scan();
        assertHeld(plain, FileState.INFECTED);
        assertHeld(sealed, FileState.INFECTED);
        assertThatThrownBy(() -> desk.as(anna, () -> desk.attachments.copy(plain)))
                .hasRootCauseInstanceOf(FileHeldException.class);
        assertThat(told(anna)).hasSize(2).anyMatch(text -> text.contains("spiel.exe"));
        assertThat(told(anna)).as("what is sealed is not named").noneMatch(text -> text.contains("geheim.exe"));
        assertThat(told(admin)).hasSize(2).noneMatch(text -> text.contains("spiel.exe"));
    }

    @Test
    void whatWaitsCanBeAttachedElsewhereAndGoesOnWaiting() {
        desk.contents.scannerAddress = "127.0.0.1:1";
        Attachment plain = desk.upload(anna, "blatt.txt", "Blatt".getBytes(StandardCharsets.UTF_8));
        Attachment copy = desk.as(anna, () -> desk.attachments.copy(plain));
        assertThat(copy.state()).isEqualTo(FileState.WAITING);
        assertHeld(copy, FileState.WAITING);
    }

    @Test
    void ifTheSchoolTakesItsScannerAwayNothingWaitsAnyMore() throws IOException {
        desk.contents.scannerAddress = "127.0.0.1:1";
        Attachment plain = desk.upload(anna, "brief.txt", "lieb".getBytes(StandardCharsets.UTF_8));
        desk.contents.scannerAddress = "";
        desk.contents.scan();
        assertThat(text(plain)).isEqualTo("lieb");
    }

    @Test
    @Tag("R15")
    void whoLooksAfterTheScannerSeesWhatWasFoundAndNotWhatFilesAreCalled() {
        desk.contents.scannerAddress = "127.0.0.1:1";
        desk.upload(anna, "spiel.exe", infected());
        assertThat(desk.as(
                        admin,
                        () -> desk.contents.administration(desk.core).state().waiting()))
                .isEqualTo(1);
        desk.contents.scannerAddress = clamd.address();
        desk.contents.scan();
        assertThat(desk.as(admin, () -> desk.contents.administration(desk.core).found()))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.finding()).isEqualTo("Schulhof.Test.UNOFFICIAL");
                    assertThat(row.toString()).doesNotContain("spiel");
                });
        assertThatThrownBy(() -> desk.as(
                        anna, () -> desk.contents.administration(desk.core).found()))
                .isInstanceOf(AccessDeniedException.class)
                .hasMessageContaining(CoreRight.SCANNER.rightName());
        assertThatThrownBy(() -> desk.as(
                        anna, () -> desk.contents.administration(desk.core).listenAt("")))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(desk.as(admin, () -> desk.contents.administration(desk.core).listenAt("kein Ort")))
                .isFalse();
    }

    private static byte[] infected() {
        return ("MZ " + RunningClamd.virus()).getBytes(StandardCharsets.US_ASCII);
    }

    private StoredFile store(String name, byte[] content) {
        return desk.as(anna, () -> desk.files.store("files", name, new ByteArrayInputStream(content), 1000));
    }

    private Attachment chosen(Attachment attachment) {
        return desk.as(
                        anna,
                        () -> desk.attachments.chosen(
                                new AttachmentPlace(attachment.module(), "unsaved"), List.of(attachment.id())))
                .get(0);
    }

    private void assertHeld(Attachment attachment, FileState state) {
        assertThatThrownBy(() -> text(attachment))
                .rootCause()
                .isInstanceOfSatisfying(
                        FileHeldException.class, e -> assertThat(e.state()).isEqualTo(state));
    }

    private String text(Attachment attachment) {
        return desk.as(anna, () -> {
            try (var opened = desk.reading
                    .open(attachment.module(), attachment.id(), Size.FILE)
                    .orElseThrow()) {
                return new String(opened.content().readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private List<String> told(PersonEntity person) {
        return desk.transactions.inTransaction(entityManager -> {
            @SuppressWarnings("unchecked")
            List<String> texts = entityManager
                    .createNativeQuery("select text from notification where person_id = ?1 order by id")
                    .setParameter(1, person.id())
                    .getResultList();
            return texts;
        });
    }

    private long rows() {
        return desk.transactions.inTransaction(entityManager -> ((Number) entityManager
                        .createNativeQuery("select count(*) from content_scan")
                        .getSingleResult())
                .longValue());
    }
}
