package org.schulhof.kernel.scan;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.schulhof.testkit.RunningClamd;

/** The scanner against a real clamd. */
class ScannerTest {

    @TempDir
    static Path folder;

    private static RunningClamd clamd;

    private String address = "";
    private Scanner scanner;

    @BeforeAll
    static void start() throws IOException {
        clamd = new RunningClamd(folder);
    }

    @AfterAll
    static void stop() {
        clamd.close();
    }

    @BeforeEach
    void begin() {
        scanner = scannerAt();
        address = clamd.address();
    }

    private Scanner scannerAt() {
        return new Scanner(null, Clock.systemUTC()) {
            @Override
            public String address() {
                return address;
            }
        };
    }

    @Test
    void itTellsWhatIsCleanFromWhatIsNot() {
        assertThat(ask("Harmlos".getBytes(StandardCharsets.UTF_8))).isEqualTo(Verdict.CLEAN);
        assertThat(ask(new byte[0])).isEqualTo(Verdict.CLEAN);
        Verdict infected = ask(("vorn " + RunningClamd.virus() + " hinten").getBytes(StandardCharsets.UTF_8));
        assertThat(infected.isInfected()).isTrue();
        assertThat(infected.detail()).isEqualTo("Schulhof.Test.UNOFFICIAL");
        assertThat(scanner.version())
                .hasValueSatisfying(version -> assertThat(version).startsWith("ClamAV"));
    }

    @Test
    void aLargeContentIsStreamedAndSeenWhole() {
        byte[] large = new byte[RunningClamd.LARGEST - 100_000];
        new Random(3).nextBytes(large);
        assertThat(ask(large)).isEqualTo(Verdict.CLEAN);
        byte[] virus = RunningClamd.virus().getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(virus, 0, large, large.length - virus.length - 5, virus.length);
        assertThat(ask(large).isInfected()).isTrue();
    }

    @Test
    void whatIsTooLargeForItIsUnknownAndNotClean() {
        Verdict verdict = ask(new byte[RunningClamd.LARGEST * 3]);
        assertThat(verdict.isUnknown()).isTrue();
    }

    @Test
    void itListensOnASocketOfTheMachineToo() {
        address = clamd.socket().toString();
        assertThat(ask(RunningClamd.virus().getBytes(StandardCharsets.US_ASCII)).isInfected())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1:1", "gibt-es-nicht.invalid:3310", "/gibt/es/nicht.sock"})
    void whereNobodyListensNothingIsKnown(String nowhere) {
        address = nowhere;
        assertThat(ask(new byte[1]).isUnknown()).isTrue();
        assertThat(scanner.version()).isEmpty();
    }

    /** Each question that nobody took once kept its selector open, until the server had no room for files any more. */
    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1:1", "/gibt/es/nicht.sock"})
    void aScannerThatIsAwayForLongLeavesNothingOpen(String nowhere) {
        address = nowhere;
        ask(new byte[1]);
        long before = openFiles();
        for (int i = 0; i < 50; i++) {
            ask(new byte[1]);
        }
        assertThat(openFiles()).isLessThan(before + 10);
    }

    private static long openFiles() {
        return ((UnixOperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getOpenFileDescriptorCount();
    }

    @Test
    void whoeverBringsAFileDoesNotWaitForASilentScannerAgainAndAgain() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            address = "127.0.0.1:" + silent.getLocalPort();
            assertThat(scanner.askBriefly(() -> new ByteArrayInputStream(new byte[1]))
                            .isUnknown())
                    .isTrue();
            long begun = System.nanoTime();
            assertThat(scanner.askBriefly(() -> new ByteArrayInputStream(new byte[1]))
                            .isUnknown())
                    .isTrue();
            assertThat(System.nanoTime() - begun).isLessThan(1_000_000_000L);
            address = clamd.address();
            assertThat(scanner.askBriefly(() -> new ByteArrayInputStream(new byte[1])))
                    .as("the school has named another one")
                    .isEqualTo(Verdict.CLEAN);
        }
    }

    @Test
    void withoutAScannerNobodyIsAsked() {
        address = "";
        assertThat(ask(RunningClamd.virus().getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(Verdict.UNASKED);
    }

    @ParameterizedTest
    @CsvSource({
        "localhost:3310,true",
        "[::1]:3310,true",
        "/run/clamav/clamd.ctl,true",
        "localhost,false",
        "localhost:0,false",
        "localhost:70000,false",
        "http://localhost:3310,false",
        "clamd.ctl,false"
    })
    void anAddressIsAHostWithAPortOrAPath(String text, boolean is) {
        assertThat(Scanner.isAddress(text)).isEqualTo(is);
    }

    private Verdict ask(byte[] content) {
        return scanner.ask(() -> new ByteArrayInputStream(content));
    }
}
