package org.schulhof.kernel.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.schulhof.api.job.JobCancelledException;
import org.schulhof.api.job.Progress;
import org.schulhof.api.person.Role;
import org.schulhof.api.privacy.PersonalData.Purpose;
import org.schulhof.kernel.TestCore;
import org.schulhof.kernel.person.Guardianship;
import org.schulhof.kernel.person.PersonEntity;
import org.schulhof.kernel.seal.ContentKey;
import org.schulhof.testkit.EmbeddedMariaDb;

@Tag("R25")
class ExportTest {

    private static final Progress NO_PROGRESS = (done, total, step) -> {};

    @RegisterExtension
    static final EmbeddedMariaDb database = EmbeddedMariaDb.migratedFrom("db/migration");

    @TempDir
    Path data;

    private PrivacyDesk desk;
    private PersonEntity anna;
    private PersonEntity eva;

    @BeforeEach
    void begin() {
        database.clear();
        desk = new PrivacyDesk(database, data);
        desk.modules.install("chat");
        desk.inTransaction(core -> {
            anna = core.person("Anna", "Abt", Role.PUPIL);
            eva = core.person("Eva", "<Abt>", Role.GUARDIAN);
            core.entityManager.persist(new Guardianship(eva.id(), anna.id()));
        });
    }

    @Test
    void theCopyHoldsAllAndSaysWhatIsWhat() {
        make();

        Map<String, String> files = fetch();

        assertThat(files.get("portal/person.json"))
                .contains("\"account\": \"person0\"", "\"createdAt\": \"2026-11-23T08:00:00Z\"");
        assertThat(files.get("portal/guardians.json")).contains("\"lastName\": \"<Abt>\"");
        assertThat(files).containsEntry("chat/note.txt", "chat");
        assertThat(files.get("index.html"))
                .contains(
                        "<html lang=\"de\">",
                        "Alle Daten von Anna Abt",
                        "Titel von chat",
                        "href=\"portal/person.json\"");
        asAnna(core -> assertThat(desk.ownExport.state()).hasValueSatisfying(state -> {
            assertThat(state.isReady()).isTrue();
            assertThat(state.eraseAt()).isEqualTo(core.clock.instant().plus(Duration.ofDays(7)));
        }));
        assertThat(told()).containsExactly("/my-data.xhtml");
    }

    @Test
    void whatFailsOrDoesNotRunIsNamedAndTheRestIsWhole() {
        desk.modules.install("forum").broken = true;
        desk.modules.install("mail").running = false;
        make();

        Map<String, String> files = fetch();

        assertThat(files).containsEntry("chat/note.txt", "chat").containsKey("portal/person.json");
        assertThat(files.get("forum/nicht-vollständig.txt"))
                .contains("Titel von forum")
                .containsPattern("\\d{4}-\\d{4}");
        assertThat(files.get("index.html"))
                .contains("Titel von mail")
                .containsPattern("Titel von forum .*\\d{4}-\\d{4}");
    }

    /** It holds what modules have sealed. */
    @Test
    @Tag("R19")
    void onTheDiskItIsSealed() throws IOException {
        make();
        assertThat(fetch()).isNotEmpty();
        Path content = contents().stream()
                .filter(file -> file.startsWith(data.resolve("files")))
                .findFirst()
                .orElseThrow();
        try (InputStream bytes = Files.newInputStream(content);
                ZipInputStream zip = new ZipInputStream(bytes)) {
            assertThat(zip.getNextEntry()).isNull();
        }
    }

    @Test
    void onlyThePersonThemselfFetchesItNotEvenAGuardian() {
        make();
        long number = number();
        desk.inTransaction(core -> core.as(eva, asEva -> {
            assertThatThrownBy(() -> desk.ownExport.size(number)).isInstanceOf(UnknownExportException.class);
            assertThatThrownBy(() -> desk.ownExport.open(number)).isInstanceOf(UnknownExportException.class);
            assertThat(desk.ownExport.state()).isEmpty();
        }));
        asAnna(core ->
                assertThatThrownBy(() -> desk.ownExport.size(number + 1)).isInstanceOf(UnknownExportException.class));
    }

    @Test
    void thereIsOneAtATimeAndANewOneReplacesIt() {
        asAnna(core -> desk.ownExport.order());
        asAnna(core -> assertThatThrownBy(() -> desk.ownExport.order()).isInstanceOf(ExportRunningException.class));
        run();
        long first = number();
        asAnna(core -> core.entityManager
                .createNativeQuery("update job set state = 'SUCCEEDED'")
                .executeUpdate());

        make();

        assertThat(number()).isNotEqualTo(first);
        asAnna(core -> assertThatThrownBy(() -> desk.ownExport.size(first)).isInstanceOf(UnknownExportException.class));
        asAnna(core -> assertThat(core.entityManager
                        .createNativeQuery("select id from stored_file")
                        .getResultList())
                .hasSize(1));
    }

    @Test
    void stoppedInTheMiddleItLeavesNothingBehind() {
        asAnna(core -> desk.ownExport.order());
        Progress stopping = (done, total, step) -> {
            if (done == 3) {
                throw new JobCancelledException(1);
            }
        };

        assertThatThrownBy(() -> run(stopping)).isInstanceOf(JobCancelledException.class);

        assertThat(contents()).isEmpty();
    }

    @Test
    void afterACrashItOverwritesWhatWasThere() throws IOException {
        asAnna(core -> desk.ownExport.order());
        Path left = data.resolve("files/incoming/export-" + number());
        Files.createDirectories(left.getParent());
        Files.writeString(left, "half of an archive that is longer than nothing at all");

        run();

        assertThat(left).doesNotExist();
        assertThat(contents()).hasSize(1);
        assertThat(fetch()).containsKey("index.html");
    }

    @Test
    void itGoesWhenItsDaysAreOver() {
        make();
        long number = number();

        desk.inTransaction(core -> new ExpiryJob(desk.exports).run(ExpiryJob.input(number), NO_PROGRESS));

        asAnna(core -> assertThat(desk.ownExport.state()).isEmpty());
        asAnna(core -> assertThat(core.entityManager
                        .createNativeQuery("select id from stored_file")
                        .getResultList())
                .isEmpty());
    }

    @Test
    void whatWasErasedMeanwhileIsNotKept() {
        asAnna(core -> desk.ownExport.order());
        long number = number();
        desk.inTransaction(core -> desk.exports.expire(number));

        desk.inTransaction(
                core -> desk.exports.keep(number, desk.files.write("x", out -> out.write(1)), 1, ContentKey.create()));

        asAnna(core -> assertThat(core.entityManager
                        .createNativeQuery("select id from stored_file")
                        .getResultList())
                .isEmpty());
    }

    @Test
    void theRegisterTellsByPurposeWhatIsStoredAndWhoCantBeAsked() {
        desk.modules.install("mail").running = false;
        asAnna(core -> {
            Register.Contents contents = desk.register.read();
            assertThat(contents.sections())
                    .extracting(Register.Section::purpose)
                    .containsExactly(Purpose.values());
            assertThat(contents.sections().get(4).entries())
                    .contains(new Register.Entry("Notiz in chat", "Titel von chat"));
            assertThat(contents.silent()).containsExactly(new Register.Silent("Titel von mail", ""));
        });
    }

    private void make() {
        asAnna(core -> desk.ownExport.order());
        run();
    }

    private void run() {
        run(NO_PROGRESS);
    }

    private void run(Progress progress) {
        asAnna(core -> desk.exportJob.run(ExportJob.input(number(), Locale.GERMAN), progress));
    }

    private long number() {
        long[] number = new long[1];
        asAnna(core -> number[0] = desk.ownExport.state().orElseThrow().number());
        return number[0];
    }

    private List<String> told() {
        List<String>[] links = new List[1];
        asAnna(core -> links[0] = core.entityManager
                .createQuery("select n.link from Notification n where n.personId = :anna", String.class)
                .setParameter("anna", anna.id())
                .getResultList());
        return links[0];
    }

    private Map<String, String> fetch() {
        Map<String, String> files = new TreeMap<>();
        asAnna(core -> {
            long number = desk.ownExport.state().orElseThrow().number();
            byte[] copy;
            try (InputStream content = desk.ownExport.open(number)) {
                copy = content.readAllBytes();
            }
            assertThat(copy).hasSize((int) desk.ownExport.size(number));
            try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(copy))) {
                for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        });
        return files;
    }

    private List<Path> contents() {
        try (Stream<Path> files = Files.walk(data)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.equals(data.resolve("school-key")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void asAnna(TestCore.Work work) {
        desk.inTransaction(core -> core.as(anna, work));
    }
}
