package org.schulhof.system.dav;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.schulhof.system.DemoPerson;
import org.schulhof.system.Portal;
import org.schulhof.system.Shell;
import org.schulhof.system.SystemTest;
import org.schulhof.system.Visitor;
import org.schulhof.system.Visitors;

/** Programs that others wrote: vdirsyncer, which syncs both ways, and khard, which reads and writes what it has fetched. */
@SystemTest
class ContactProgramsIT {

    private final String mark = "Prog" + Long.toString(System.nanoTime(), 36);

    @TempDir
    private Path folder;

    private Visitor teacher;
    private CardPhone phone;

    @BeforeEach
    void connect(Portal portal, Visitors visitors) throws IOException {
        teacher = visitors.signedIn(DemoPerson.TEACHER);
        phone = CardPhone.of(portal, teacher, DemoPerson.TEACHER);
        Files.writeString(folder.resolve("vdirsyncer.conf"), """
                [general]
                status_path = "%1$s/status"
                [pair contacts]
                a = "here"
                b = "portal"
                collections = ["addressbook-contacts"]
                conflict_resolution = "b wins"
                [storage here]
                type = "filesystem"
                path = "%1$s/contacts"
                fileext = ".vcf"
                [storage portal]
                type = "carddav"
                url = "%2$s/"
                username = "%3$s"
                password = "%4$s"
                """.formatted(
                        folder, phone.url(), phone.account(), phone.password()));
        Files.writeString(folder.resolve("khard.conf"), """
                [addressbooks]
                [[school]]
                path = %s/contacts/addressbook-contacts
                [general]
                default_action = list
                [vcard]
                preferred_version = 3.0
                """.formatted(folder));
        vdirsyncer("discover");
    }

    @AfterEach
    void tidyUp() throws IOException {
        for (Path file : cards()) {
            if (Files.readString(file).contains(mark)) {
                Files.delete(file);
            }
        }
        vdirsyncer("sync", "--force-delete");
        phone.close();
    }

    @Test
    void whatIsWrittenHereOrThereIsInBothPlacesAndGoesFromBoth() throws IOException {
        ContactsHere here = new ContactsHere(teacher);
        long oma = here.add("Hannelore", mark + " Müßig", "05251 12345");
        vdirsyncer("sync");
        assertThat(khard("phone", "--parsable", mark)).contains("05251 12345", "Hannelore", "Müßig");

        khard("new", "--vcard-version", "4.0", "-i", template("Bert", "0151 99"));
        vdirsyncer("sync");
        assertThat(here.search(mark)).hasCount(2);
        assertThat(here.search("Bert " + mark)).hasCount(1);

        Path omas = Stream.of(cards().toArray(Path[]::new))
                .filter(file -> read(file).contains("Hannelore"))
                .findFirst()
                .orElseThrow();
        Files.writeString(
                omas,
                read(omas).replace("05251 12345", "05251 777").replace("END:VCARD", "X-KEPT;X-A=b:c\r\nEND:VCARD"));
        vdirsyncer("sync");
        assertThat(here.detail(oma)).containsText("05251 777");
        here.change(oma, "Frau Müßig " + mark);
        vdirsyncer("sync");
        assertThat(read(omas)).contains("X-KEPT;X-A=b:c", "Frau Müßig", "05251 777");

        Files.delete(omas);
        vdirsyncer("sync");
        assertThat(here.search(mark)).hasCount(1);
        here.delete(here.search(mark));
        vdirsyncer("sync", "--force-delete");
        assertThat(cards()).noneMatch(file -> read(file).contains(mark));
    }

    private String template(String firstName, String mobile) throws IOException {
        Path file = folder.resolve("new.yaml");
        Files.writeString(
                file, "First name : " + firstName + "\nLast name : " + mark + "\nPhone :\n    cell : " + mobile + "\n");
        return file.toString();
    }

    private java.util.List<Path> cards() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("contacts/addressbook-contacts"))) {
            return files.filter(file -> file.toString().endsWith(".vcf")).toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private String vdirsyncer(String... arguments) {
        return run(
                "yes | LC_ALL=C.UTF-8 vdirsyncer -c '" + folder + "/vdirsyncer.conf' " + String.join(" ", arguments));
    }

    private String khard(String... arguments) {
        return run("LC_ALL=C.UTF-8 khard -c '" + folder + "/khard.conf' " + String.join(" ", arguments));
    }

    private static String run(String command) {
        return Shell.run("bash", "-c", command);
    }
}
