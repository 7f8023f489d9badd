package org.schulhof.system.dav;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.schulhof.system.DemoPerson;
import org.schulhof.system.Portal;
import org.schulhof.system.SystemTest;
import org.schulhof.system.Visitor;
import org.schulhof.system.Visitors;
import org.schulhof.system.api.ApiClient;
import org.schulhof.system.api.TokensPage;
import org.schulhof.system.filter.FilterPages;

/** Who gets at files by DAV, at which, and how much. */
@SystemTest
class FilesDavAccessIT {

    private static final Duration AT_ONCE = Duration.ofSeconds(1);
    private static final int MB = 1 << 20;

    @TempDir
    Path folder;

    private final String mark = "dav" + Long.toString(System.nanoTime(), 36);
    private Portal portal;
    private Visitor owner;
    private Device phone;
    private String own;
    private ApiClient office;
    private TokensPage tokens;
    private String token;
    private long pupil;

    @BeforeEach
    void setUp(Portal running, Visitors visitors) {
        portal = running;
        owner = visitors.signedIn(DemoPerson.PUPIL);
        phone = Device.of(portal, owner, "paul.schmitt");
        tokens = TokensPage.openedBy(visitors.signedIn(DemoPerson.ADMINISTRATOR));
        token = tokens.make("DAV " + mark, "core.accounts.lock", "core.modules.release", "core.people.view");
        office = ApiClient.withToken(portal, token);
        pupil = office.get("/api/v1/people?text=paul%20schmitt")
                .getAsJsonArray("items")
                .get(0)
                .getAsJsonObject()
                .get("id")
                .getAsLong();
        own = phone.files() + mark + "/";
        assertThat(phone.send("MKCOL", own, "").statusCode()).isEqualTo(201);
    }

    @AfterEach
    void tidyUp() {
        phone.send("DELETE", own, "");
        tokens.withdraw(token);
        Device.withdraw(owner, phone);
    }

    private int put(String path, String text, String... headers) {
        return phone.send("PUT", path, text, headers).statusCode();
    }

    private void awaitStatus(int status, String path) {
        await().atMost(AT_ONCE)
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(() ->
                        assertThat(phone.propfind(path, "1", "").statusCode()).isEqualTo(status));
    }

    @Test
    @Tag("R10")
    void aLockClosesItAtOnceAndLiftsItself() {
        office.put("/api/v1/locks/" + pupil, "{\"reason\": \"Handy verliehen\"}");
        try {
            awaitStatus(401, own);
            assertThat(put(own + "x.txt", "x")).isEqualTo(401);
        } finally {
            office.delete("/api/v1/locks/" + pupil);
        }
        awaitStatus(207, own);
    }

    @Test
    @Tag("R11")
    void aDenialClosesTheFilesAndNothingElse() {
        put(own + "a.txt", "a");
        String denial = "/api/v1/people/" + pupil + "/denials/files";
        office.put(denial, "{\"reason\": \"Unfug\"}");
        try {
            awaitStatus(403, own);
            for (String method : new String[] {"GET", "DELETE", "MKCOL", "COPY", "MOVE", "LOCK", "UNLOCK", "OPTIONS"}) {
                HttpResponse<String> refused = phone.send(
                        method,
                        own + "a.txt",
                        method.equals("LOCK") ? lockInfo() : "",
                        "Destination",
                        own + "b.txt",
                        "Lock-Token",
                        "<urn:uuid:x>");
                assertThat(refused.statusCode()).as(method).isEqualTo(403);
                assertThat(refused.body()).as(method).contains("need-privileges");
            }
            assertThat(put(own + "x.txt", "x")).isEqualTo(403);
            assertThat(phone.propfind(phone.own(), "0", "").statusCode()).isEqualTo(207);
        } finally {
            office.delete(denial);
        }
        awaitStatus(207, own);
        assertThat(phone.send("GET", own + "a.txt", "").body()).isEqualTo("a");
        assertThat(phone.send("GET", own + "x.txt", "").statusCode()).isEqualTo(404);
    }

    @Test
    @Tag("R12")
    void aReleaseThatEndsClosesItAtOnce() {
        office.delete("/api/v1/releases/files/everyone");
        try {
            awaitStatus(403, own);
        } finally {
            office.put("/api/v1/releases/files/everyone", "{}");
        }
        awaitStatus(207, own);
    }

    @Test
    @Tag("R7")
    void onlyAppPasswordsOpenItAndEachAttemptIsLogged() {
        assertThat(phone.withPassword(DemoPerson.PASSWORD)
                        .propfind(own, "0", "")
                        .statusCode())
                .isIn(401, 429);
        assertThat(owner.page().request().get(own).status())
                .as("a browser's session counts for nothing")
                .isEqualTo(401);
        assertThat(owner.open("/sessions.xhtml").locator("main").textContent())
                .contains("Kalender-, Adressbuch- und Dateien-Apps");
        Device.withdraw(owner, phone);
        await().atMost(AT_ONCE)
                .untilAsserted(() ->
                        assertThat(phone.propfind(own, "0", "").statusCode()).isIn(401, 429));
        phone = Device.of(portal, owner, "paul.schmitt");
    }

    @Test
    void whatIsSomebodyElsesIsNotThereWhetherOrNotItExists(Visitors visitors) {
        Visitor visitor = visitors.signedIn(DemoPerson.TEACHER);
        Device teacher = Device.of(portal, visitor, "mohammed.lukaszewski");
        String theirs = teacher.files() + mark + ".txt";
        teacher.send("PUT", theirs, "geheim");
        put(own + "a.txt", "a");
        for (String path : new String[] {
            theirs,
            theirs.replace("mohammed.lukaszewski", "niemand"),
            theirs.replace("mohammed.lukaszewski", "paul.schmitt"),
            "/dav/homework/paul.schmitt/x",
            "/dav/nichts/paul.schmitt/x",
            "/dav/files",
            "/dav/files/paul.schmitt/Gruppen/Kollegium/x"
        }) {
            for (String method : new String[] {"GET", "DELETE", "PROPFIND"}) {
                assertThat(phone.send(method, path, "", "Depth", method.equals("DELETE") ? "infinity" : "0")
                                .statusCode())
                        .as(method + " " + path)
                        .isEqualTo(404);
            }
            if (!path.contains("paul.schmitt")) {
                assertThat(put(path, "x")).as(path).isEqualTo(404);
                for (String method : new String[] {"COPY", "MOVE"}) {
                    HttpResponse<String> refused =
                            phone.send(method, own + "a.txt", "", "Destination", phone.url() + path);
                    assertThat(refused.statusCode()).as(path).isEqualTo(403);
                }
            }
        }
        assertThat(put(own + "a.txt", "b", "If", "<" + phone.url() + theirs + "> ([\"1-1\"])"))
                .isEqualTo(412);
        assertThat(phone.send("COPY", own + "a.txt", "", "Destination", "https://example.org" + own + "b.txt")
                        .statusCode())
                .isEqualTo(502);
        assertThat(phone.send("GET", own + "a.txt", "").body()).isEqualTo("a");
        assertThat(teacher.send("GET", theirs, "").body()).isEqualTo("geheim");
        teacher.send("DELETE", theirs, "");
        Device.withdraw(visitor, teacher);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../mohammed.lukaszewski/",
                "%2e%2e/%2e%2e/mohammed.lukaszewski/",
                "..%2f..%2fmohammed.lukaszewski%2f",
                "%2e%2e%5cmohammed.lukaszewski",
                "..;/..;/mohammed.lukaszewski/",
                "../../../calendars/mohammed.lukaszewski/",
                "%00",
                "a%0d%0aX-Boese:%201",
                "%c0%ae%c0%ae/",
                "%ff",
                "a%2fb",
            })
    void aPathThatLeadsElsewhereLeadsNowhere(String trick) {
        Program curl = new Program(folder, Map.of());
        for (String[] asked : new String[][] {
            {"-X", "PROPFIND", "-H", "Depth: 1"},
            {"-X", "GET"},
            {"-X", "PUT", "-d", "x"},
            {"-X", "DELETE"},
            {"-X", "MKCOL"}
        }) {
            String[] command = new String[asked.length + 8];
            String[] begin = {"curl", "-s", "-i", "--path-as-is", "-g", "-u", phone.account() + ":" + phone.password()};
            System.arraycopy(begin, 0, command, 0, begin.length);
            System.arraycopy(asked, 0, command, begin.length, asked.length);
            command[command.length - 1] = phone.url() + phone.files() + trick;
            String answer = curl.run(command);
            assertThat(answer).as(String.join(" ", asked)).matches("(?s)HTTP/1.1 (400|403|404|405|409) .*");
            assertThat(answer)
                    .doesNotContain("X-Boese")
                    .doesNotContain("<web-app")
                    .doesNotContain("Exception");
        }
    }

    /** The server itself leads out of here, or answers; nobody of us is asked. */
    @ParameterizedTest
    @ValueSource(strings = "../../../../WEB-INF/web.xml")
    void whatTheServerAnswersItselfStoresNothing(String trick) {
        String before = phone.propfind(phone.files(), "1", "").body();
        Program curl = new Program(folder, Map.of());
        for (String method : new String[] {"GET", "PUT", "MKCOL", "DELETE"}) {
            assertThat(curl.run(
                            "curl",
                            "-s",
                            "--path-as-is",
                            "-u",
                            phone.account() + ":" + phone.password(),
                            "-X",
                            method,
                            phone.url() + phone.files() + trick))
                    .doesNotContain("<web-app")
                    .doesNotContain("Exception");
        }
        assertThat(phone.propfind(phone.files(), "1", "").body()).isEqualTo(before);
    }

    @Test
    @Tag("R37")
    void whatIsTooLargeOrHasNoRoomIsRefusedAndNothingOfItIsThere(Visitors visitors) throws IOException {
        Path large = folder.resolve("large");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(20L * MB + 1);
        }
        Program curl = new Program(folder, Map.of());
        for (String length : new String[] {"X-Length: known", "Transfer-Encoding: chunked"}) {
            String refused = curl.run(
                    "curl",
                    "-s",
                    "-w",
                    " %{http_code}",
                    "-u",
                    phone.account() + ":" + phone.password(),
                    "-H",
                    length,
                    "-T",
                    large.toString(),
                    phone.url() + own + "large");
            assertThat(refused).as(length).endsWith(" 413").contains("höchstens 20 MB");
        }
        assertThat(phone.send("GET", own + "large", "").statusCode()).isEqualTo(404);

        Page policies = visitors.signedIn(DemoPerson.ADMINISTRATOR).open("/administration/policies/index.xhtml");
        decide(policies, "10");
        try {
            HttpResponse<String> refused = phone.send("PUT", own + "elf", "x".repeat(11 * MB));
            assertThat(refused.statusCode()).isEqualTo(507);
            assertThat(refused.body()).contains("quota-not-exceeded").contains("Dafür reicht der Platz nicht");
            assertThat(phone.send("GET", own + "elf", "").statusCode()).isEqualTo(404);
        } finally {
            decide(policies, "1000");
        }
        assertThat(put(own + "elf", "x".repeat(11 * MB))).isEqualTo(201);
        assertThat(phone.propfind(
                                own,
                                "0",
                                "<propfind xmlns='DAV:'><prop><quota-used-bytes/><quota-available-bytes/></prop></propfind>")
                        .body())
                .contains("<D:quota-used-bytes>")
                .contains("<D:quota-available-bytes>");
    }

    private static void decide(Page policies, String megabytes) {
        policies.locator("[data-policy='files.quota-mb'] input").fill(megabytes);
        policies.locator("[id='form:save']").click();
        policies.locator(".notice").first().waitFor();
    }

    /** Also with the type that a client says it has. */
    @Test
    @Tag("R37")
    void whatABrowserWouldRunIsHandedOutAsBytes() {
        String evil = "<html><body><script>document.title='ran'</script></body></html>";
        String drawing = "<svg xmlns='http://www.w3.org/2000/svg'><script>document.title='ran'</script></svg>";
        for (String[] file : new String[][] {
            {"seite.html", evil, "text/html"},
            {"bild.png", evil, "image/png"},
            {"seite.xhtml", evil, "application/xhtml+xml"},
            {"zeichnung.svg", drawing, "image/svg+xml"}
        }) {
            assertThat(put(own + file[0], file[1], "Content-Type", file[2])).isEqualTo(201);
            HttpResponse<String> answer = phone.send("GET", own + file[0], "");
            assertThat(answer.body()).isEqualTo(file[1]);
            assertThat(answer.headers().firstValue("content-type"))
                    .as(file[0])
                    .hasValueSatisfying(type -> assertThat(type).startsWith("application/octet-stream"));
            assertThat(answer.headers().firstValue("content-security-policy"))
                    .hasValue("default-src 'none'; frame-ancestors 'none'; sandbox");
            assertThat(answer.headers().firstValue("content-disposition")).hasValue("attachment");
            assertThat(answer.headers().firstValue("x-content-type-options")).hasValue("nosniff");
            assertThat(phone.propfind(own + file[0], "0", "").body())
                    .contains("<D:getcontenttype>application/octet-stream<");
        }
    }

    @Test
    @Tag("R38")
    void namesThatTheSchoolRefusesAreRefusedAndTheProgramIsToldWhy(Visitors visitors) {
        String word = "schnurzel" + mark.replaceAll("[0-9]", "z");
        FilterPages filters = new FilterPages(visitors.signedIn(DemoPerson.ADMINISTRATOR));
        filters.add("WORDS-REFUSE", word);
        try {
            HttpResponse<String> refused = phone.send("PUT", own + word + ".txt", "x");
            assertThat(refused.statusCode()).isEqualTo(403);
            assertThat(refused.body()).contains("refused-text").contains("„" + word + "“");
            assertThat(phone.send("MKCOL", own + word, "").statusCode()).isEqualTo(403);
        } finally {
            filters.remove("WORDS-REFUSE", word);
        }
    }

    @Test
    void whatIsAskedInAWrongWayIsAnsweredByItsNameAndChangesNothing() {
        put(own + "a.txt", "a");
        put(own + "b.txt", "b");
        String before = phone.propfind(own, "1", "").body();
        refused(400, "COPY", own + "a.txt", "");
        refused(400, "MOVE", own + "a.txt", "", "Destination", own + "c.txt", "Overwrite", "maybe");
        refused(400, "MOVE", own, "", "Destination", own + "b", "Depth", "0");
        refused(403, "MOVE", own, "", "Destination", own + "b");
        refused(403, "COPY", own + "a.txt", "", "Destination", own + "a.txt");
        refused(403, "COPY", own + "a.txt", "", "Destination", own);
        refused(412, "COPY", own + "a.txt", "", "Destination", own + "b.txt", "Overwrite", "F");
        refused(409, "COPY", own + "a.txt", "", "Destination", own + "nirgends/b.txt");
        refused(400, "DELETE", own, "", "Depth", "0");
        refused(400, "DELETE", own + "a.txt", "", "If", "(<unsinn");
        refused(412, "DELETE", own + "a.txt", "", "If-Match", "\"1-1\"");
        refused(412, "PUT", own + "a.txt", "b", "If-None-Match", "*");
        refused(412, "PUT", own + "a.txt", "b", "If", "(<urn:uuid:nein>)");
        refused(400, "PUT", own + "a.txt", "b", "Content-Range", "bytes 0-0/2");
        refused(405, "PUT", own, "b");
        refused(409, "PUT", own + "a.txt/b.txt", "b");
        refused(405, "MKCOL", own, "");
        refused(415, "MKCOL", own + "neu", "<x/>");
        refused(403, "PROPFIND", own, "", "Depth", "infinity");
        refused(403, "PROPFIND", own, "");
        refused(400, "UNLOCK", own + "a.txt", "");
        refused(409, "UNLOCK", own + "a.txt", "", "Lock-Token", "<urn:uuid:nein>");
        refused(400, "LOCK", own + "a.txt", lockInfo(), "Depth", "1");
        refused(400, "LOCK", own + "a.txt", "<lockinfo xmlns='DAV:'/>");
        refused(400, "LOCK", own + "a.txt", "");
        refused(412, "LOCK", own + "a.txt", "", "If", "(<urn:uuid:nein>)");
        refused(405, "POST", own + "a.txt", "x");
        refused(405, "REPORT", own, "<x/>");
        refused(403, "DELETE", phone.files(), "");
        refused(403, "PUT", "/dav/files/paul.schmitt/x.txt", "x");
        String bomb = "<!DOCTYPE l [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>";
        for (String xml : new String[] {
            bomb + "<propertyupdate xmlns='DAV:'><set><prop><x>&b;</x></prop></set></propertyupdate>",
            "<propertyupdate xmlns='DAV:'>",
            "<propertyupdate xmlns='DAV:'/>",
            "<x>".repeat(5000)
        }) {
            refused(400, "PROPPATCH", own + "a.txt", xml);
            refused(400, "LOCK", own + "a.txt", xml);
        }
        HttpResponse<String> live = phone.send(
                "PROPPATCH",
                own + "a.txt",
                "<propertyupdate xmlns='DAV:'><set><prop><getetag>x</getetag><x xmlns='urn:x'/></prop></set></propertyupdate>");
        assertThat(live.statusCode()).isEqualTo(207);
        assertThat(live.body()).contains("403 Forbidden").contains("424 Failed Dependency");
        assertThat(phone.propfind(own, "1", "").body()).isEqualTo(before);
        assertThat(phone.send("GET", own + "a.txt", "").body()).isEqualTo("a");
    }

    private void refused(int status, String method, String path, String body, String... headers) {
        assertThat(phone.send(method, path, body, headers).statusCode())
                .as(method + " " + path + " " + String.join(" ", headers))
                .isEqualTo(status);
    }

    private static String lockInfo() {
        return "<lockinfo xmlns='DAV:'><lockscope><exclusive/></lockscope><locktype><write/></locktype></lockinfo>";
    }
}
