package org.schulhof.system.dav;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.schulhof.system.DemoPerson;
import org.schulhof.system.Portal;
import org.schulhof.system.SystemTest;
import org.schulhof.system.Visitor;
import org.schulhof.system.Visitors;

/** Programs that look at the files of the demo school as at a drive. */
@SystemTest
class FilesDavIT {

    @TempDir
    Path folder;

    private final String mark = "dav" + Long.toString(System.nanoTime(), 36);
    private Visitor teacher;
    private Device device;
    private Program program;
    private String remote;

    @BeforeEach
    void setUp(Portal portal, Visitors visitors) throws IOException {
        teacher = visitors.signedIn(DemoPerson.TEACHER);
        device = Device.of(portal, teacher, "mohammed.lukaszewski");
        remote = device.files() + mark + "/";
        assertThat(device.send("MKCOL", remote, "").statusCode()).isEqualTo(201);
        program = new Program(
                folder, Map.of("RCLONE_CONFIG", folder.resolve("rclone.conf").toString()));
        Files.writeString(folder.resolve("rclone.conf"), """
                [school]
                type = webdav
                vendor = other
                url = %s
                user = %s
                pass = %s
                """.formatted(
                        device.url() + remote,
                        device.account(),
                        program.run("rclone", "obscure", device.password()).strip()));
    }

    @AfterEach
    void tidyUp() {
        device.send("DELETE", remote, "");
        Device.withdraw(teacher, device);
    }

    /** The protocol itself, by the suite that is made for it; it also warns of what is not forbidden. */
    @ParameterizedTest
    @CsvSource({"basic, 16", "copymove, 13", "props, 30", "locks, 41", "http, 4"})
    void litmusPassesWhole(String suite, int tests) {
        String told = program.run(
                "env",
                "TESTS=" + suite,
                "litmus",
                "--keep-going",
                device.url() + remote,
                device.account(),
                device.password());
        assertThat(told)
                .contains("of %d tests run: %d passed, 0 failed. 100.0%%".formatted(tests, tests))
                .doesNotContainIgnoringCase("warning")
                .doesNotContainIgnoringCase("skipped");
    }

    @Test
    void cadaverDoesWhatPeopleDo() throws IOException {
        Path netrc = folder.resolve(".netrc");
        Files.writeString(
                netrc, "machine localhost login %s password %s\n".formatted(device.account(), device.password()));
        assertThat(netrc.toFile().setReadable(false, false) && netrc.toFile().setReadable(true, true))
                .isTrue();
        Files.writeString(folder.resolve("hallo.txt"), "Grüße von cadaver");
        Files.writeString(folder.resolve("commands"), """
                mkcol Ordner
                cd Ordner
                put hallo.txt
                ls
                copy hallo.txt kopie.txt
                move kopie.txt neu.txt
                lock neu.txt
                discover neu.txt
                unlock neu.txt
                propset hallo.txt farbe blau
                propget hallo.txt farbe
                get neu.txt zurueck.txt
                delete neu.txt
                cd ..
                rmcol Ordner
                quit
                """);
        String told = program.run("sh", "-c", "cadaver '" + device.url() + remote + "' < commands");
        assertThat(told)
                .doesNotContain("failed")
                .contains("Creating `Ordner': succeeded.")
                .contains("hallo.txt")
                .contains("Scope: exclusive  Type: write")
                .contains("Value of farbe is: blau")
                .contains("Deleting collection `Ordner': succeeded.");
        assertThat(folder.resolve("zurueck.txt")).hasContent("Grüße von cadaver");
    }

    @Test
    void rcloneCopiesAndSyncsNamesOfAllSortsBothWays() throws IOException {
        Path here = Files.createDirectories(folder.resolve("hier/Unterordner 🎈/tief"))
                .getParent()
                .getParent();
        List<String> names = List.of(
                "einfach.txt",
                "zwei  Leerzeichen.txt",
                "Ärger & Co; (100%) #1 + [x] {y} 'z' ~!@$^=,.txt",
                "👩‍🏫 Emoji 🎉.txt",
                "日本語.txt",
                Normalizer.normalize("zerlegt Üöä é.txt", Normalizer.Form.NFD),
                "x".repeat(251) + ".txt",
                ".versteckt",
                "..doppelpunkt",
                "%41.txt",
                "-minus",
                // How the portal's own pages are called
                "seite.xhtml",
                "index.jsf",
                "Unterordner 🎈/tief/ende.txt");
        for (String name : names) {
            Files.writeString(here.resolve(name), "Inhalt von " + name);
        }
        Files.createFile(here.resolve("leer"));

        rclone("sync", "hier", "school:dort");
        rclone("check", "--download", "hier", "school:dort");
        assertThat(rclone("sync", "-v", "hier", "school:dort")).contains("There was nothing to transfer");
        rclone("sync", "school:dort", "zurück");
        rclone("check", "--download", "zurück", "hier");

        Files.delete(here.resolve("einfach.txt"));
        Files.writeString(here.resolve("-minus"), "länger als vorher, viel länger");
        rclone("sync", "hier", "school:dort");
        rclone("check", "--download", "hier", "school:dort");
        rclone("moveto", "school:dort/日本語.txt", "school:dort/Unterordner 🎈/verschoben.txt");
        rclone("move", "school:dort/Unterordner 🎈", "school:woanders");
        assertThat(rclone("lsf", "-R", "school:woanders").lines())
                .containsExactlyInAnyOrder("verschoben.txt", "tief/", "tief/ende.txt");
        rclone("purge", "school:dort");
        assertThat(rclone("lsf", "school:")).isEqualTo("woanders/\n");
    }

    private String rclone(String... arguments) {
        return program.run(Stream.concat(Stream.of("rclone", "--retries=1"), Stream.of(arguments))
                .toArray(String[]::new));
    }

    /** What not all systems could save is refused with a sentence: under another name, the next sync would take it for deleted. */
    @Test
    void rcloneIsToldWhichNamesCannotBeKeptAndKeepsTheOthers() throws IOException {
        Path here = Files.createDirectories(folder.resolve("hier"));
        for (String name : List.of("CON", "a:b", "ende.", "gut.txt")) {
            Files.writeString(here.resolve(name), "x");
        }
        String told = program.run("sh", "-c", "rclone --retries=1 copy hier school: ; test $? -ne 0");
        for (String name : List.of("CON", "a:b", "ende.")) {
            assertThat(told).contains(name + ": Failed to copy: Diesen Namen können nicht alle Geräte speichern");
        }
        assertThat(rclone("lsf", "school:")).isEqualTo("gut.txt\n");
    }

    @Test
    void curlFetchesPartsAndWhatChanged() {
        device.send("PUT", remote + "a.txt", "0123456789");
        String address = device.url() + remote + "a.txt";
        String user = device.account() + ":" + device.password();
        assertThat(program.run("curl", "-s", "-u", user, "-r", "2-4", address)).isEqualTo("234");
        assertThat(program.run("curl", "-s", "-u", user, "-r", "-3", address)).isEqualTo("789");
        assertThat(program.run("curl", "-s", "-u", user, "-r", "8-", address)).isEqualTo("89");
        assertThat(program.run("curl", "-s", "-u", user, "-o", "none", "-w", "%{http_code}", "-r", "10-", address))
                .isEqualTo("416");
        program.run("curl", "-s", "-u", user, "--etag-save", "etag", "-o", "erste", address);
        assertThat(program.run(
                        "curl", "-s", "-u", user, "--etag-compare", "etag", "-o", "x", "-w", "%{http_code}", address))
                .isEqualTo("304");
        device.send("PUT", remote + "a.txt", "neu");
        assertThat(program.run(
                        "curl", "-s", "-u", user, "--etag-compare", "etag", "-o", "x", "-w", "%{http_code}", address))
                .isEqualTo("200");
    }
}
