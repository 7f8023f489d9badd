package org.schulhof.system.launcher;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.schulhof.system.Checkout;
import org.schulhof.system.DemoPerson;
import org.schulhof.system.FreePorts;
import org.schulhof.system.KeptData;
import org.schulhof.system.Portal;
import org.schulhof.system.SchulhofCommand;
import org.schulhof.system.SystemTest;
import org.schulhof.system.Visitor;
import org.schulhof.system.Visitors;

/** The portal as the world outside reaches it: by TLS. */
@SystemTest
class TlsIT {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String HSTS = "strict-transport-security";

    @TempDir
    static Path folder;

    @Test
    @Tag("R7")
    void aStrangersHeadersChangeNothing(Portal portal, Visitors visitors) throws Exception {
        Visitor pupil = visitors.arrive();
        forward(pupil, Map.of("X-Forwarded-For", "203.0.113.66", "Forwarded", "for=203.0.113.66"));
        pupil.signIn(DemoPerson.PUPIL);
        assertThat(pupil.page().locator("h1")).hasText("Hallo Paul");

        assertThat(attemptsFrom("203.0.113.66", portal)).isZero();
        HttpResponse<Void> answer =
                get(plain(), portal, "X-Forwarded-For", "203.0.113.66", "X-Forwarded-Proto", "https");
        assertThat(cookies(answer)).isNotEmpty().noneMatch(cookie -> cookie.contains("Secure"));
        assertThat(answer.headers().firstValue(HSTS)).isEmpty();
    }

    @Test
    void aCertificateFileMakesThePortalSpeakTls(Checkout checkout) throws Exception {
        SelfSigned own = SelfSigned.make(folder.resolve("own"), "-1H");
        try (Portal portal = start(
                checkout,
                "--tls-certificate",
                own.certificate().toString(),
                "--tls-key",
                own.key().toString())) {
            assertThat(portal.url()).startsWith("https://localhost:");
            HttpClient browser = HttpClient.newBuilder().sslContext(own.trust()).build();
            HttpResponse<Void> answer = get(browser, portal);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.sslSession().orElseThrow().getProtocol()).isEqualTo("TLSv1.3");
            assertThat(cookies(answer)).isNotEmpty().allMatch(cookie -> cookie.contains("Secure"));
            assertThat(answer.headers().firstValue(HSTS)).isPresent();
            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(() -> plain().send(
                                    HttpRequest.newBuilder(
                                                    URI.create(portal.url().replace("https:", "http:")))
                                            .timeout(SOON)
                                            .build(),
                                    HttpResponse.BodyHandlers.discarding()));
        }
    }

    @Test
    void certificatesThatNoBrowserWouldTakeAreRefusedAtTheStart(Checkout checkout) throws IOException {
        SelfSigned expired = SelfSigned.make(folder.resolve("expired"), "-3d");
        SelfSigned other = SelfSigned.make(folder.resolve("other"), "-1H");

        assertRefused(run(checkout, expired.certificate(), expired.key()), "expired on");
        assertRefused(run(checkout, other.certificate(), expired.key()), "does not belong to the certificate");
        assertRefused(run(checkout, other.certificate(), other.certificate()), "There is no private key in");
    }

    private static SchulhofCommand run(Checkout checkout, Path certificate, Path key) {
        return checkout.schulhof("run", "--tls-certificate", certificate.toString(), "--tls-key", key.toString());
    }

    private static void assertRefused(SchulhofCommand command, String sentence) {
        assertThat(command.exitStatus(SOON)).isNotZero();
        assertThat(command.output().strip().lines())
                .singleElement()
                .satisfies(line -> assertThat(line).contains(sentence));
    }

    /** The second start in the same folder shows as well that a portal can be given other options. */
    private static Portal start(Checkout checkout, String... options) {
        List<String> all = new ArrayList<>(List.of(options));
        all.addAll(List.of("--port", Integer.toString(FreePorts.first())));
        return Portal.start(checkout, folder.resolve("data"), all.toArray(String[]::new));
    }

    private static void forward(Visitor visitor, Map<String, String> headers) {
        visitor.page().context().setExtraHTTPHeaders(headers);
    }

    private static long attemptsFrom(String address, Portal portal) {
        return KeptData.of(portal).count("select count(*) from sign_in_attempt where address = '" + address + "'");
    }

    private static HttpClient plain() {
        return HttpClient.newHttpClient();
    }

    private static HttpResponse<Void> get(HttpClient client, Portal portal, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(portal.url() + "/signin.xhtml"));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.timeout(SOON).build(), HttpResponse.BodyHandlers.discarding());
    }

    private static List<String> cookies(HttpResponse<Void> answer) {
        return answer.headers().allValues("set-cookie");
    }
}
