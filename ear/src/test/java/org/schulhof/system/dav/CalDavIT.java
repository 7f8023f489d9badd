package org.schulhof.system.dav;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.schulhof.system.DemoPerson;
import org.schulhof.system.Portal;
import org.schulhof.system.SystemTest;
import org.schulhof.system.Visitor;
import org.schulhof.system.Visitors;

/** Programs that people use with their calendars, at the portal of the demo school. */
@SystemTest
class CalDavIT {

    @TempDir
    Path folder;

    private final String mark = Long.toString(System.nanoTime(), 36);
    private Visitor teacher;
    private Device device;
    private String own;
    private Program program;

    @BeforeEach
    void setUp(Portal portal, Visitors visitors) {
        teacher = visitors.signedIn(DemoPerson.TEACHER);
        device = Device.of(portal, teacher, "mohammed.lukaszewski");
        own = device.own();
        program = new Program(
                folder,
                Map.of(
                        "URL_OF_SCHOOL", device.url(),
                        "ACCOUNT", device.account(),
                        "PASSWORD", device.password(),
                        "CALENDAR", own));
    }

    @AfterEach
    void withdrawPassword() {
        Device.withdraw(teacher, device);
    }

    private String name() {
        return own.replaceAll(".*/(calendar-\\d+)/", "$1");
    }

    @Test
    void curlFindsTheCalendarsFromTheSchoolsAddressAlone() {
        String user = device.account() + ":" + device.password();
        String found = program.run(
                "curl",
                "-s",
                "-L",
                "-u",
                user,
                "-X",
                "PROPFIND",
                "-H",
                "Depth: 0",
                "-d",
                "<propfind xmlns='DAV:'><prop><current-user-principal/></prop></propfind>",
                device.url() + "/.well-known/caldav");
        assertThat(found).contains("/dav/principals/mohammed.lukaszewski/");
        String principal = program.run(
                "curl",
                "-s",
                "-u",
                user,
                "-X",
                "PROPFIND",
                "-H",
                "Depth: 0",
                device.url() + "/dav/principals/mohammed.lukaszewski/");
        assertThat(principal)
                .contains("<C:calendar-home-set><D:href>/dav/calendars/mohammed.lukaszewski/")
                .contains("mailto:mohammed.lukaszewski@");

        Path file = write("event.ics", Device.event("curl-" + mark, "Von curl", "X-UNBEKANNT;X-A=\"1;2\":bleibt\r\n"));
        assertThat(program.run(
                        "curl",
                        "-s",
                        "-i",
                        "-u",
                        user,
                        "-T",
                        file.toString(),
                        "-H",
                        "Content-Type: text/calendar",
                        "-H",
                        "If-None-Match: *",
                        device.url() + own + "curl.ics"))
                .contains("201")
                .containsIgnoringCase("etag:");
        assertThat(program.run("curl", "-s", "-u", user, device.url() + own + "curl.ics"))
                .isEqualTo(read(file));
        assertThat(program.run(
                        "curl",
                        "-s",
                        "-u",
                        user,
                        "-X",
                        "DELETE",
                        "-w",
                        "%{http_code}",
                        device.url() + own + "curl.ics"))
                .isEqualTo("204");
    }

    @Test
    void vdirsyncerSyncsBothWaysAndKhalShowsIt() {
        write("vdirsyncer.conf", """
                [general]
                status_path = "%1$s/status/"
                [pair school]
                a = "here"
                b = "there"
                collections = [["own", "own", "%2$s"]]
                metadata = ["displayname", "color"]
                [storage here]
                type = "filesystem"
                path = "%1$s/calendars/"
                fileext = ".ics"
                [storage there]
                type = "caldav"
                url = "%3$s/"
                username = "%4$s"
                password = "%5$s"
                """.formatted(folder, name(), device.url(), device.account(), device.password()));
        write("khal.conf", """
                [calendars]
                [[own]]
                path = %s/calendars/own
                [locale]
                timeformat = %%H:%%M
                dateformat = %%Y-%%m-%%d
                longdateformat = %%Y-%%m-%%d
                datetimeformat = %%Y-%%m-%%d %%H:%%M
                longdatetimeformat = %%Y-%%m-%%d %%H:%%M
                [default]
                default_calendar = own
                """.formatted(folder));
        // vdirsyncer does not empty a whole calendar unless it is forced to
        device.put(own + "stays-" + mark + ".ics", Device.event("stays-" + mark, "Bleibt " + mark));
        assertThat(device.put(own + "phone-" + mark + ".ics", Device.event("phone-" + mark, "Vom Handy " + mark))
                        .statusCode())
                .isEqualTo(201);
        folder.resolve("calendars/own").toFile().mkdirs();
        program.run("vdirsyncer", "-c", "vdirsyncer.conf", "discover", "school");
        sync();
        assertThat(khal("list", "2027-02-01", "2d")).contains("Vom Handy " + mark);

        khal("new", "2027-02-02", "10:00", "11:00", "Aus khal " + mark);
        sync();
        assertThat(teacher.open("/m/calendar/index.xhtml?view=day&date=2027-02-02")
                        .locator("main")
                        .textContent())
                .contains("Aus khal " + mark);

        // Changed there, deleted here
        device.put(own + "phone-" + mark + ".ics", Device.event("phone-" + mark, "Anders " + mark));
        sync();
        assertThat(khal("list", "2027-02-01", "2d")).contains("Anders " + mark).doesNotContain("Vom Handy " + mark);
        delete(folder.resolve("calendars/own"), "phone-" + mark);
        sync();
        assertThat(device.send("GET", own + "phone-" + mark + ".ics", "").statusCode())
                .isEqualTo(404);
        delete(folder.resolve("calendars/own"), "Aus khal " + mark);
        sync();
        device.send("DELETE", own + "stays-" + mark + ".ics", "");
    }

    private void sync() {
        program.run("vdirsyncer", "-c", "vdirsyncer.conf", "sync");
    }

    private String khal(String... arguments) {
        String[] command = new String[arguments.length + 3];
        command[0] = "khal";
        command[1] = "-c";
        command[2] = "khal.conf";
        System.arraycopy(arguments, 0, command, 3, arguments.length);
        return program.run(command);
    }

    @Test
    void pythonsLibraryReadsWritesExpandsAndSyncs() throws IOException {
        try (InputStream script = getClass().getResourceAsStream("caldav_client.py")) {
            Files.copy(script, folder.resolve("client.py"));
        }
        // Debian's, for which its library is installed
        assertThat(program.run("/usr/bin/python3", "client.py")).contains("is content");
    }

    @Test
    void tsdavReadsWritesAndSyncs() throws IOException {
        Path installed = Files.createDirectories(Path.of("target", "tsdav").toAbsolutePath());
        for (String file : List.of("package.json", "package-lock.json", "client.mjs")) {
            Files.copy(
                    Path.of("src", "test", "tsdav", file),
                    installed.resolve(file),
                    StandardCopyOption.REPLACE_EXISTING);
        }
        if (!Files.exists(installed.resolve("node_modules/tsdav"))) {
            program.run("npm", "ci", "--prefix", installed.toString(), "--no-audit", "--no-fund");
        }
        assertThat(program.run("node", installed.resolve("client.mjs").toString()))
                .contains("is content");
    }

    /** Durable: what a token says is in the database. */
    @Test
    void aTokenLeadsToWhatChangedSinceAndToTombstones() {
        String first = token(sync(""));
        device.put(own + "a-" + mark + ".ics", Device.event("a-" + mark, "eins"));
        HttpResponse<String> made = sync(first);
        assertThat(made.body()).contains("a-" + mark + ".ics").contains("<D:getetag>");
        String second = token(made);
        device.send("DELETE", own + "a-" + mark + ".ics", "");
        assertThat(sync(second).body()).contains("a-" + mark + ".ics</D:href><D:status>HTTP/1.1 404");
        assertThat(sync(token(sync(second))).body()).doesNotContain(mark);
    }

    private HttpResponse<String> sync(String token) {
        return device.report(
                own,
                "<sync-collection xmlns='DAV:'><sync-token>" + token
                        + "</sync-token><sync-level>1</sync-level><prop><getetag/></prop></sync-collection>");
    }

    private static String token(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(207);
        return answer.body().replaceAll("(?s).*<D:sync-token>([^<]*)<.*", "$1");
    }

    @Test
    void nameAndColourAreSetOnlyWhereTheyMayBe() {
        String patch =
                "<propertyupdate xmlns='DAV:'><set><prop><I:calendar-color xmlns:I='http://apple.com/ns/ical/'>#0000FFFF"
                        + "</I:calendar-color>%s</prop></set></propertyupdate>";
        HttpResponse<String> refused =
                device.send("PROPPATCH", own, patch.formatted("<displayname>Mein</displayname>"));
        assertThat(refused.statusCode()).isEqualTo(207);
        assertThat(refused.body()).contains("403 Forbidden").contains("424 Failed Dependency");
        assertThat(device.send("PROPPATCH", own, patch.formatted("")).body()).contains("200 OK");
        assertThat(device.propfind(own, "0", "").body()).contains("calendar-color>#2E2EB8");
        device.send("PROPPATCH", own, patch.formatted("").replace("#0000FFFF", "#2E73B8"));
    }

    private Path write(String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void delete(Path folder, String with) {
        try (var files = Files.list(folder)) {
            Path file = files.filter(Files::isRegularFile)
                    .filter(one -> read(one).contains(with))
                    .findFirst()
                    .orElseThrow();
            Files.delete(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
