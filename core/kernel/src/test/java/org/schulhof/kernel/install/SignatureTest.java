package org.schulhof.kernel.install;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.schulhof.kernel.install.Finding.Kind;
import org.schulhof.kernel.module.ModuleFile;

class SignatureTest {

    private static final SigningKey MAKER = SigningKey.of("Maker");
    private static final SigningKey STRANGER = SigningKey.of("Stranger");
    private static final Instant NOW =
            MAKER.certificate().getNotBefore().toInstant().plusSeconds(60);

    @TempDir
    private Path folder;

    private Path jar;

    @BeforeEach
    void build() {
        jar = ModuleFile.of("forum", "1.0.0").in(folder);
    }

    @Test
    void nobodyHasSignedAPlainJar() throws IOException {
        assertThat(kind(jar, NOW, MAKER.certificate())).isEqualTo(Kind.UNSIGNED);
    }

    @Test
    void aTrustedSignerIsNamed() throws IOException {
        Finding finding = new Signature(MAKER.sign(jar), Set.of(MAKER.certificate()), NOW).check();
        assertThat(finding).isEqualTo(Finding.of(Kind.SIGNED_BY_TRUSTED, "CN=Maker"));
    }

    @Test
    void anyoneElseIsAStranger() throws IOException {
        assertThat(kind(STRANGER.sign(jar), NOW, MAKER.certificate())).isEqualTo(Kind.SIGNED_BY_STRANGER);
        assertThat(kind(STRANGER.sign(jar), NOW)).isEqualTo(Kind.SIGNED_BY_STRANGER);
    }

    @Test
    void oneOfTwoSignersIsEnough() throws IOException {
        assertThat(kind(MAKER.sign(STRANGER.sign(jar)), NOW, MAKER.certificate()))
                .isIn(Kind.SIGNED_BY_TRUSTED);
    }

    @Test
    void whoIsCertifiedBySomebodyTrustedIsTrusted() throws IOException {
        SigningKey certified = SigningKey.certifiedBy("Authority", "Certified");
        Instant now = certified.certificate().getNotBefore().toInstant().plusSeconds(60);
        assertThat(kind(certified.sign(jar), now, certified.authority())).isEqualTo(Kind.SIGNED_BY_TRUSTED);
        assertThat(kind(certified.sign(jar), now, MAKER.certificate())).isEqualTo(Kind.SIGNED_BY_STRANGER);
    }

    @Test
    void aSignatureCountsWhileTheCertificateIsValid() throws IOException {
        Instant later = MAKER.certificate().getNotAfter().toInstant().plus(Duration.ofDays(1));
        assertThat(kind(MAKER.sign(jar), later, MAKER.certificate())).isEqualTo(Kind.SIGNED_BY_STRANGER);
    }

    @Test
    void aFileThatWasChangedAfterwardsIsTamperedWith() throws IOException {
        Path signed = MAKER.sign(jar);
        write(signed, "schulhof/messages.properties", "module.title=Trojan");
        assertThat(kind(signed, NOW, MAKER.certificate())).isEqualTo(Kind.TAMPERED);
    }

    @Test
    void aFileThatWasAddedAfterwardsIsSignedByNobodyAndSoIsTheJar() throws IOException {
        Path signed = MAKER.sign(jar);
        write(signed, "schulhof/pages/index.xhtml", "<p/>");
        assertThat(kind(signed, NOW, MAKER.certificate())).isEqualTo(Kind.UNSIGNED);
    }

    private static Kind kind(Path jar, Instant now, X509Certificate... trusted) throws IOException {
        return new Signature(jar, Set.of(trusted), now).check().kind();
    }

    private static void write(Path jar, String entry, String content) throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(URI.create("jar:" + jar.toUri()), Map.of())) {
            Path path = zip.getPath(entry);
            Files.createDirectories(path.getParent());
            Files.writeString(path, content);
        }
    }
}
