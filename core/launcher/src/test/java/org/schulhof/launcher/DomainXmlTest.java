package org.schulhof.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DomainXmlTest {

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void copyOfWhatPayaraShips() throws IOException {
        file = folder.resolve("domain.xml");
        try (InputStream shipped = DomainXmlTest.class.getResourceAsStream("domain.xml")) {
            Files.copy(shipped, file);
        }
    }

    @Test
    void onlyThePortalItselfListensToTheOutside() throws IOException {
        String xml = edited(9000, "0.0.0.0");

        assertThat(xml).containsOnlyOnce("0.0.0.0");
        assertThat(xml).containsPattern("<network-listener address=\"0.0.0.0\" [^>]*port=\"9000\"");
        assertThat(xml).containsPattern("<network-listener address=\"127.0.0.1\" [^>]*port=\"9001\"");
    }

    @Test
    void noPortOfPayaraIsLeft() throws IOException {
        assertThat(edited(9200, "127.0.0.1"))
                .doesNotContainPattern("\\b(8080|8181|4848|3700|3820|3920|8686|7676|9009|6666|5900|4900)\\b");
    }

    @Test
    void anEditedOneIsEditedAgainForOtherPorts() throws IOException {
        edited(9000, "127.0.0.1");

        DomainXml again = DomainXml.read(file);
        again.ports(new Ports(9100), "0.0.0.0");
        again.heap("2g");
        again.write(file);

        assertThat(Files.readString(file))
                .doesNotContainPattern("\"90[01][0-9]\"")
                .contains("-Xmx2g")
                .doesNotContain("-Xmx700m")
                .containsOnlyOnce("<jdbc-connection-pool ");
    }

    @Test
    void nothingIsSharedWithOtherServers() throws IOException {
        assertThat(edited(9000, "127.0.0.1")).contains("<hazelcast-config-specific-configuration enabled=\"false\"/>");
    }

    @Test
    void theCompilerIsQuickOrTheOneThatJavaChooses() throws IOException {
        edited(9000, "127.0.0.1");
        DomainXml xml = DomainXml.read(file);
        xml.quickCompiler(true);
        xml.write(file);
        assertThat(Files.readString(file)).contains("<jvm-options>-XX:TieredStopAtLevel=1</jvm-options>");

        xml.quickCompiler(false);
        xml.write(file);
        assertThat(Files.readString(file)).doesNotContain("TieredStopAtLevel");
    }

    @Test
    void noPasswordIsWrittenDown() throws IOException {
        assertThat(edited(9000, "127.0.0.1")).contains("${ENV=SCHULHOF_DB_PASSWORD}");
    }

    @Test
    void theConfigurationThatIsNotUsedStaysAsItIs() throws IOException {
        assertThat(edited(9000, "127.0.0.1")).contains("${HTTP_LISTENER_PORT}");
    }

    @Test
    void thePortThatUsersSeeSpeaksTlsOrNot() throws IOException {
        edited(9000, "127.0.0.1");
        DomainXml again = DomainXml.read(file);
        again.tls(true);
        again.write(file);
        assertThat(Files.readString(file))
                .containsPattern("<protocol name=\"http-listener-1\" security-enabled=\"true\"")
                .containsPattern("<ssl [^>]*cert-nickname=\"schulhof\"");

        again.tls(false);
        again.write(file);
        assertThat(Files.readString(file))
                .containsPattern("<protocol name=\"http-listener-1\" security-enabled=\"false\"")
                .containsOnlyOnce("<ssl ");
    }

    @Test
    void proxiesAreHeardOnlyWhereThereAreSome() throws IOException {
        assertThat(edited(9000, "127.0.0.1")).doesNotContain("valve_1");
        DomainXml again = DomainXml.read(file);
        again.behindProxy(true);
        again.behindProxy(true);
        again.write(file);
        assertThat(Files.readString(file)).containsOnlyOnce("valve_1");

        again.behindProxy(false);
        again.write(file);
        assertThat(Files.readString(file)).doesNotContain("valve_1");
    }

    @Test
    void theClassThatHearsThemIsThere() {
        assertThat(DomainXmlTest.class.getResource("/" + Proxies.VALVE.replace('.', '/') + ".class"))
                .isNotNull();
    }

    private String edited(int port, String bindAddress) throws IOException {
        DomainXml xml = DomainXml.read(file);
        xml.tailor();
        xml.ports(new Ports(port), bindAddress);
        xml.heap("700m");
        xml.write(file);
        return Files.readString(file);
    }
}
