package org.schulhof.kernel.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.schulhof.kernel.TestCore.inTransaction;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.schulhof.kernel.audit.AuditEntry;
import org.schulhof.testkit.EmbeddedMariaDb;

@Tag("R18")
class EvidenceTest {

    @RegisterExtension
    static final EmbeddedMariaDb database = EmbeddedMariaDb.migratedFrom("db/migration");

    @BeforeEach
    void clear() {
        database.clear();
    }

    @Test
    void theZipHasEverythingWithItsChecksumsAndItsOwnIsOnRecord() {
        inTransaction(database, core -> {
            TestCases test = new TestCases(core);
            test.notes.write(test.pupil.id(), test.now().minus(Duration.ofDays(1)), "die Drohung");
            test.notes.write(test.pupil.id(), test.now().minus(Duration.ofDays(9)), "zu früh");
            long id = test.open();
            core.as(test.first, as -> {
                byte[] zip = export(test, id);
                Map<String, byte[]> files = unzip(zip);
                assertThat(files.keySet())
                        .containsExactlyInAnyOrder(
                                "logs/sign-ins.csv",
                                "logs/requests.csv",
                                "logs/administration.csv",
                                "notes/00001.txt",
                                "notes/00001/01-.._bild.txt",
                                "README.txt",
                                "manifest.json",
                                "SHA256SUMS");
                assertThat(text(files, "notes/00001.txt")).contains("die Drohung");
                assertThat(text(files, "manifest.json"))
                        .contains("Erika Erste", "Drohung auf dem Schulhof", test.pupil.account(), "sha256OfAll");
                String[] sums = text(files, "SHA256SUMS").split("\n");
                assertThat(sums).hasSize(files.size() - 1).allSatisfy(line -> {
                    String[] parts = line.split("  ", 2);
                    assertThat(sha256(files.get(parts[1]))).as(parts[1]).isEqualTo(parts[0]);
                });
                assertThat(test.cases.looks(id, 0, 1)).singleElement().satisfies(look -> {
                    assertThat(look.source()).isEqualTo(Look.EVIDENCE);
                    assertThat(look.items()).isOne();
                    assertThat(look.sha256()).hasValue(sha256(zip));
                });
                AuditEntry last = core.auditEntries().get(core.auditEntries().size() - 1);
                assertThat(last.action()).isEqualTo("case.export");
                assertThat(last.after().orElseThrow()).contains(sha256(zip));
            });
        });
    }

    @Test
    void morePagesThanOneAreAllInIt() {
        inTransaction(database, core -> {
            TestCases test = new TestCases(core);
            for (int i = 0; i < 205; i++) {
                test.notes.write(test.pupil.id(), test.now().minus(Duration.ofMinutes(i + 1)), "Notiz " + i);
            }
            long id = test.open();
            core.as(
                    test.first,
                    as -> assertThat(unzip(export(test, id)))
                            .containsKeys("notes/00100.txt", "notes/00101.txt", "notes/00205.txt")
                            .doesNotContainKey("notes/00206.txt"));
        });
    }

    @Test
    void withoutOneOfItsModulesNothingIsExported() {
        inTransaction(database, core -> {
            TestCases test = new TestCases(core);
            long id = test.open();
            test.notes.isSilent = true;
            core.as(test.first, as -> {
                assertThatThrownBy(() -> test.evidence.export(id)).isInstanceOf(ModuleSilentException.class);
                assertThat(test.cases.countLooks(id)).isZero();
            });
        });
    }

    private static byte[] export(TestCases test, long id) throws IOException {
        try (SpooledFile file = test.evidence.export(id)) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            file.copyTo(bytes);
            return bytes.toByteArray();
        }
    }

    private static Map<String, byte[]> unzip(byte[] zip) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream content = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = content.getNextEntry(); entry != null; entry = content.getNextEntry()) {
                files.put(entry.getName(), content.readAllBytes());
            }
        }
        return files;
    }

    private static String text(Map<String, byte[]> files, String name) {
        return new String(files.get(name), StandardCharsets.UTF_8);
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
