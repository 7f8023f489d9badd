package org.schulhof.kernel.install;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.schulhof.kernel.TestCore.MONDAY;
import static org.schulhof.kernel.TestCore.inTransaction;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.schulhof.api.access.AccessDeniedException;
import org.schulhof.api.person.Role;
import org.schulhof.kernel.TestCore;
import org.schulhof.kernel.audit.AuditEntry;
import org.schulhof.kernel.install.CertificateRefusedException.Reason;
import org.schulhof.testkit.EmbeddedMariaDb;

class TrustedSignersTest {

    @RegisterExtension
    static final EmbeddedMariaDb database = EmbeddedMariaDb.migratedFrom("db/migration");

    /** Valid at the time of the test's clock. */
    private static final SigningKey MAKER =
            SigningKey.of("Maker", "-startdate", "2026/01/01 00:00:00", "-validity", "700");

    private static final SigningKey EXPIRED =
            SigningKey.of("Expired", "-startdate", "2020/01/01 00:00:00", "-validity", "30");

    @TempDir
    private Path data;

    @BeforeEach
    void clear() {
        database.clear();
    }

    @Test
    void whoIsTrustedIsListedUntilTheTrustIsTakenBackAndBothAreAudited() {
        asAdministrator((core, signers) -> {
            TrustedSigner maker = signers.trust(certificate(MAKER));
            assertThat(maker.subject()).isEqualTo("CN=Maker");
            assertThat(maker.fingerprint()).matches("([0-9A-F]{2}:){31}[0-9A-F]{2}");
            assertThat(maker.isValidAt(MONDAY)).isTrue();
            assertThat(signers.all()).containsExactly(maker);
            assertThat(signers.certificates()).containsExactly(MAKER.certificate());

            signers.distrust(maker.fingerprint());
            assertThat(signers.all()).isEmpty();
            assertThat(core.auditEntries())
                    .extracting(AuditEntry::action)
                    .containsExactlyInAnyOrder("signer.trust", "signer.distrust");
        });
    }

    @Test
    void aCertificateInPemIsReadAsWell() {
        asAdministrator((core, signers) -> {
            String pem = "-----BEGIN CERTIFICATE-----\n"
                    + Base64.getMimeEncoder().encodeToString(MAKER.certificate().getEncoded())
                    + "\n-----END CERTIFICATE-----\n";
            signers.trust(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)));
            assertThat(signers.certificates()).containsExactly(MAKER.certificate());
        });
    }

    @Test
    void whatCannotBeTrustedIsRefusedWithTheReason() {
        asAdministrator((core, signers) -> {
            signers.trust(certificate(MAKER));
            assertRefused(signers, certificate(MAKER), Reason.ALREADY_TRUSTED);
            assertRefused(signers, certificate(EXPIRED), Reason.NOT_VALID_NOW);
            assertRefused(
                    signers, new ByteArrayInputStream("Hallo".getBytes(StandardCharsets.UTF_8)), Reason.UNREADABLE);
            assertRefused(signers, InputStream.nullInputStream(), Reason.UNREADABLE);
            assertThat(signers.all()).hasSize(1);
        });
    }

    @Test
    void filesPutThereByHandCountIfTheyCanBeReadAndAreValid() throws IOException, CertificateEncodingException {
        Path trusted = Files.createDirectories(data.resolve("modules/trusted"));
        Files.write(trusted.resolve("maker.pem"), MAKER.certificate().getEncoded());
        Files.write(trusted.resolve("expired.crt"), EXPIRED.certificate().getEncoded());
        Files.writeString(trusted.resolve("note.crt"), "call the maker on Monday");
        asAdministrator((core, signers) -> {
            assertThat(signers.certificates()).containsExactly(MAKER.certificate());
            assertThat(signers.all()).extracting(TrustedSigner::subject).containsExactly("CN=Expired", "CN=Maker");
        });
    }

    @Test
    @Tag("R14")
    void nobodyButAdministratorsSeesOrChangesThem() {
        inTransaction(
                database,
                core -> core.as(core.person("Hanna", "Head", Role.HEAD), as -> {
                    TrustedSigners signers = signers(core);
                    assertThatThrownBy(signers::all).isInstanceOf(AccessDeniedException.class);
                    assertThatThrownBy(() -> signers.trust(certificate(MAKER)))
                            .isInstanceOf(AccessDeniedException.class);
                    assertThatThrownBy(() -> signers.distrust("AA")).isInstanceOf(AccessDeniedException.class);
                }));
    }

    private interface Work {
        void run(TestCore core, TrustedSigners signers) throws Exception;
    }

    private void asAdministrator(Work work) {
        inTransaction(
                database,
                core -> core.as(core.person("Ada", "Admin", Role.ADMINISTRATOR), as -> work.run(core, signers(core))));
    }

    private TrustedSigners signers(TestCore core) throws IOException {
        return new TrustedSigners(core.access, core.audit, new TestInstallation(data), core.clock);
    }

    private static void assertRefused(TrustedSigners signers, InputStream content, Reason reason) {
        assertThatThrownBy(() -> signers.trust(content))
                .isInstanceOfSatisfying(
                        CertificateRefusedException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private static InputStream certificate(SigningKey key) throws CertificateEncodingException {
        return new ByteArrayInputStream(key.certificate().getEncoded());
    }
}
