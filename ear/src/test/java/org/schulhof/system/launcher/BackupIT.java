package org.schulhof.system.launcher;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.schulhof.system.Checkout;
import org.schulhof.system.FreePorts;
import org.schulhof.system.KeptData;
import org.schulhof.system.NewSchool;
import org.schulhof.system.Portal;
import org.schulhof.system.SchulhofCommand;
import org.schulhof.system.SystemTest;
import org.schulhof.system.Visitor;
import org.schulhof.system.Visitors;
import org.schulhof.system.letter.LettersPage;
import org.schulhof.system.privacy.MyDataPage;
import org.schulhof.system.roster.ImportPage;

/** What was backed up is there again elsewhere, to the last record and file. After the tests that import into the same school. */
@SystemTest
@Order(Order.DEFAULT + 1)
class BackupIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** Written and sealed while a portal runs; the second backup compares them. */
    private static final Set<String> LOGS = Set.of("http_request", "sign_in_attempt", "audit_entry", "log_seal");

    private static final String KEYS = "/administration/keys/index.xhtml";

    private static final Pattern SECRET = Pattern.compile("\"value\":\"([^\"]{20,})\"");

    @TempDir
    private Path folder;

    /** A copy of somebody's data stands for what modules seal: it is sealed as well. */
    @Test
    @Tag("R19")
    void aSchoolComesBackRecordByRecordAndFileByFileAndReadsWhatIsSealedOnceItsKeyIsBrought(
            Checkout checkout, NewSchool school, Visitors visitors) throws IOException {
        LettersPage letters = orderLetters(school, visitors);
        letters.awaitPrinted(letters.orderFor("05c"));
        Visitor administrator = school.administrator(visitors);
        MyDataPage copy = MyDataPage.openedBy(administrator);
        copy.order();
        copy.awaitReady();
        String link = copy.link();
        Path data = school.portal().data();
        Path file = folder.resolve("school.backup");
        Path key = folder.resolve("school.key");
        Path elsewhere = folder.resolve("elsewhere");

        SchulhofCommand backup = checkout.schulhof("backup", file.toString(), "--data", data.toString());
        done(backup);
        assertThat(backup.output()).contains("./schulhof export-key");
        Map<String, String> checksums = KeptData.of(school.portal()).checksums();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        done(checkout.schulhof("export-key", key.toString(), "--data", data.toString()));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
        assertThat(content(file)).isNotEmpty().doesNotContainKey("data/school-key");
        assertNotWithin(file, secretOf(key));
        SchulhofCommand restore = checkout.schulhof("restore", file.toString(), "--data", elsewhere.toString());
        done(restore);
        assertThat(restore.output()).contains("./schulhof import-key FILE --data " + elsewhere);

        // A second backup, of what was restored and does not run, has nothing more, less or other.
        Path again = folder.resolve("again.backup");
        done(checkout.schulhof("backup", again.toString(), "--data", elsewhere.toString()));
        assertThat(content(again)).isEqualTo(content(file));
        assertThat(records(again)).isEqualTo(records(file)).hasSizeGreaterThan(100);
        assertThat(filesOf(elsewhere)).isEqualTo(filesOf(data)).isNotEmpty();

        try (Portal restored = startIn(elsewhere, checkout)) {
            Map<String, String> restoredChecksums = KeptData.of(restored).checksums();
            checksums.keySet().removeAll(LOGS);
            assertThat(restoredChecksums).containsAllEntriesOf(checksums);
            assertThat(KeptData.of(restored).filesWithoutContent()).isEmpty();
            assertThat(restored.output()).contains("The school's key is missing");
            Visitor there = school.administratorAt(restored, visitors);
            assertThat(there.page().locator("h1")).hasText("Hallo Erna");
            assertThat(there.open(KEYS).locator("[data-key=missing]")).isVisible();
            assertThat(there.page().request().get(restored.url() + link).status())
                    .isEqualTo(503);
            assertThat(elsewhere.resolve("school-key")).doesNotExist();

            done(checkout.schulhof("import-key", key.toString(), "--data", elsewhere.toString()));
            assertThat(there.open(KEYS).locator("[data-key=missing]")).hasCount(0);
            assertThat(MyDataPage.openedBy(there).download()).containsKey("index.html");
            visitors.seeOff(there);
        }
        visitors.seeOff(administrator);
    }

    @Test
    void whileLettersArePrintedABackupHoldsTheFilesThatItsRecordsName(
            Checkout checkout, NewSchool school, Visitors visitors) {
        LettersPage letters = orderLetters(school, visitors);
        int ordered = letters.orderFor("06a");
        letters.awaitProgress();

        Path file = folder.resolve("busy.backup");
        Path data = school.portal().data();
        done(checkout.schulhof("backup", file.toString(), "--data", data.toString()));
        letters.awaitPrinted(ordered);
        Path elsewhere = folder.resolve("elsewhere");
        done(checkout.schulhof("restore", file.toString(), "--data", elsewhere.toString()));

        try (Portal restored = startIn(elsewhere, checkout)) {
            KeptData kept = KeptData.of(restored);
            assertThat(kept.filesWithoutContent()).isEmpty();
            assertThat(kept.count("select count(*) from person"))
                    .isEqualTo(KeptData.of(school.portal()).count("select count(*) from person"));
        }
    }

    /** What of the file nobody may have. */
    private static String secretOf(Path key) throws IOException {
        Matcher secret = SECRET.matcher(Files.readString(key));
        assertThat(secret.find()).isTrue();
        return secret.group(1);
    }

    private static void assertNotWithin(Path archive, String secret) throws IOException {
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                try (InputStream content = zip.getInputStream(entry)) {
                    assertThat(new String(content.readAllBytes(), StandardCharsets.ISO_8859_1).contains(secret))
                            .as(entry.getName())
                            .isFalse();
                }
            }
        }
    }

    private static LettersPage orderLetters(NewSchool school, Visitors visitors) {
        Visitor administrator = school.administrator(visitors);
        ImportPage.openedBy(administrator).importWholeSchool();
        return LettersPage.openedBy(administrator);
    }

    @Test
    void whatCantBeDoneIsSaidAndChangesNothing(Checkout checkout, NewSchool school) throws IOException {
        Path existing = Files.writeString(folder.resolve("existing"), "precious");
        Path full = Files.createDirectory(folder.resolve("full"));
        Files.createFile(full.resolve("something"));
        Path empty = folder.resolve("empty");

        refused(
                checkout.schulhof(
                        "backup",
                        existing.toString(),
                        "--data",
                        school.portal().data().toString()),
                "existing exists; choose another name");
        assertThat(existing).hasContent("precious");
        refused(checkout.schulhof("restore", existing.toString(), "--data", full.toString()), "full is not empty");
        refused(
                checkout.schulhof("restore", existing.toString(), "--data", empty.toString()),
                "is no backup, or damaged");
        refused(
                checkout.schulhof("restore", folder.resolve("none").toString(), "--data", empty.toString()),
                "There is no file");
        assertThat(empty).doesNotExist();
        assertThat(folder.resolve("empty.new")).doesNotExist();
    }

    private static Portal startIn(Path data, Checkout checkout) {
        return Portal.start(checkout, data, "--port", Integer.toString(FreePorts.first()));
    }

    private static void done(SchulhofCommand command) {
        assertThat(command.exitStatus(PATIENCE)).as(command.output()).isZero();
    }

    private static void refused(SchulhofCommand command, String sentence) {
        assertThat(command.exitStatus(PATIENCE)).isNotZero();
        assertThat(command.output().strip().lines())
                .singleElement()
                .satisfies(line -> assertThat(line).contains(sentence));
    }

    /** Everything but the database by name and checksum. */
    private static Map<String, Long> content(Path archive) throws IOException {
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            return zip.stream()
                    .filter(entry -> !entry.getName().endsWith(".sql"))
                    .filter(entry -> !entry.getName().endsWith("backup.properties"))
                    .collect(Collectors.toMap(ZipEntry::getName, ZipEntry::getCrc, (a, b) -> a, TreeMap::new));
        }
    }

    /** The database's records as statements. */
    private static List<String> records(Path archive) throws IOException {
        try (ZipFile zip = new ZipFile(archive.toFile());
                InputStream sql = zip.getInputStream(zip.getEntry("database.sql"))) {
            return new String(sql.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("-- Dump completed"))
                    .toList();
        }
    }

    private static Map<String, String> filesOf(Path data) throws IOException {
        try (var files = Files.walk(data.resolve("files/contents"))) {
            return files.filter(Files::isRegularFile)
                    .collect(Collectors.toMap(
                            file -> data.relativize(file).toString(), BackupIT::sha256, (a, b) -> a, TreeMap::new));
        }
    }

    private static String sha256(Path file) {
        try (DigestInputStream in =
                new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            in.readAllBytes();
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
