package org.schulhof.files.internal.dav;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.schulhof.files.internal.dav.Drive.path;
import static org.schulhof.files.internal.dav.Drive.refused;

import java.util.List;
import java.util.Locale;
import javax.xml.namespace.QName;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.schulhof.api.access.AccessDeniedException;
import org.schulhof.api.access.NotFoundException;
import org.schulhof.api.dav.DavException.Reason;
import org.schulhof.api.dav.DavProperty;
import org.schulhof.api.file.FileTooLargeException;
import org.schulhof.api.filter.RefusedTextException;
import org.schulhof.files.Desk;
import org.schulhof.files.FilesModule;
import org.schulhof.files.Tokens;
import org.schulhof.files.internal.tree.Members;
import org.schulhof.testkit.EmbeddedMariaDb;

class FilesTreeTest {

    private static final String HOME = "Meine Dateien/";
    private static final QName COLOUR = new QName("urn:x", "farbe");

    @RegisterExtension
    static final EmbeddedMariaDb database = EmbeddedMariaDb.migratedFrom(Desk.MIGRATIONS);

    private Desk desk;
    private Drive drive;

    @BeforeEach
    void begin() {
        desk = new Desk(database);
        drive = new Drive(desk);
        desk.school.signIn(desk.school.mia);
    }

    @Test
    @Tag("R37")
    void theTopLeadsToOnesOwnToThoseOfGroupsAndToWhatIsShared() {
        desk.school.signIn(desk.school.weiss);
        long sheets =
                desk.changes.createFolder(desk.spaces.home(), "Arbeitsblätter").id();
        desk.put(sheets, "Bruchrechnen.txt", "1/2");
        desk.shares.withPerson(sheets, desk.school.mia.id(), false, null);

        desk.school.signIn(desk.school.mia);
        assertThat(drive.names("")).containsExactly("Meine Dateien", "Gruppen", "Freigegeben");
        assertThat(drive.names("Gruppen")).containsExactlyInAnyOrder("7a", "Schach-AG");
        assertThat(drive.names("Freigegeben")).containsExactly("Arbeitsblätter");
        assertThat(drive.text("Freigegeben/Arbeitsblätter/Bruchrechnen.txt")).isEqualTo("1/2");
        refused(Reason.NOT_ACCEPTED, () -> drive.put("Freigegeben/Arbeitsblätter/x.txt", "x"));
        refused(Reason.NOT_ACCEPTED, () -> drive.delete("Freigegeben/Arbeitsblätter"));
        refused(Reason.NOT_ACCEPTED, () -> drive.put("Freigegeben/x.txt", "x"));
        refused(Reason.NOT_ACCEPTED, () -> drive.folder("Neu"));
        refused(Reason.NOT_ACCEPTED, () -> drive.delete("Meine Dateien"));
        refused(Reason.NOT_ACCEPTED, () -> drive.put("Gruppen/7a/x.txt", "x"));
        assertThatThrownBy(() -> drive.find("Gruppen/9b")).isInstanceOf(NotFoundException.class);

        desk.school.read(Locale.ENGLISH);
        assertThat(drive.names("")).containsExactly("My files", "Groups", "Shared");
        assertThat(drive.text("Freigegeben/Arbeitsblätter/Bruchrechnen.txt"))
                .as("an address goes on to work")
                .isEqualTo("1/2");
        desk.school.close(FilesModule.ID);
        assertThatThrownBy(() -> drive.names("")).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void whatOthersShareLaterChangesNoAddress() {
        for (var sharer : List.of(desk.school.weiss, desk.school.emil)) {
            desk.school.signIn(sharer);
            long folder = desk.changes.createFolder(desk.spaces.home(), "Fotos").id();
            desk.put(folder, "von.txt", sharer.firstName());
            desk.shares.withPerson(folder, desk.school.mia.id(), false, null);
        }
        desk.school.signIn(desk.school.mia);
        assertThat(drive.text("Freigegeben/Fotos/von.txt")).isEqualTo("Karin");
        assertThat(drive.names("Freigegeben"))
                .hasSize(2)
                .contains("Fotos")
                .anyMatch(name -> name.matches("Fotos \\(\\d+\\)"));
    }

    @Test
    @Tag("R37")
    void inADropBoxOnesOwnIsSeenAndNothingElse() {
        desk.school.signIn(desk.school.weiss);
        long root = desk.spaces.ofGroup(desk.school.class7a.id());
        desk.changes.openTo(desk.changes.createFolder(root, "Abgabe").id(), Members.DROP);

        desk.school.signIn(desk.school.emil);
        drive.put("Gruppen/7a/Abgabe/Aufsatz.txt", "von Emil");

        desk.school.signIn(desk.school.mia);
        assertThat(drive.names("Gruppen/7a/Abgabe")).isEmpty();
        assertThatThrownBy(() -> drive.text("Gruppen/7a/Abgabe/Aufsatz.txt")).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> drive.delete("Gruppen/7a/Abgabe/Aufsatz.txt")).isInstanceOf(NotFoundException.class);
        refused(Reason.CONFLICT, () -> drive.put("Gruppen/7a/Abgabe/Aufsatz.txt", "von Mia"));
        refused(Reason.NOT_ACCEPTED, () -> drive.folder("Gruppen/7a/Abgabe/Ordner"));
        drive.put("Gruppen/7a/Abgabe/Aufsatz Mia.txt", "von Mia");
        drive.put("Gruppen/7a/Abgabe/Aufsatz Mia.txt", "besser");
        assertThat(drive.names("Gruppen/7a/Abgabe")).containsExactly("Aufsatz Mia.txt");
        assertThat(drive.text("Gruppen/7a/Abgabe/Aufsatz Mia.txt")).isEqualTo("besser");
        drive.put("Gruppen/7a/Abgabe/weg.txt", "x");
        drive.delete("Gruppen/7a/Abgabe/weg.txt");

        desk.school.signIn(desk.school.weiss);
        assertThat(drive.names("Gruppen/7a/Abgabe")).containsExactly("Aufsatz Mia.txt", "Aufsatz.txt");
        assertThat(drive.text("Gruppen/7a/Abgabe/Aufsatz.txt")).isEqualTo("von Emil");
    }

    @Test
    void aNameIsKeptAsItIsOrRefused() {
        drive.put(HOME + "U\u0308bung  mit zwei Leerzeichen.txt", "zerlegt");
        assertThat(drive.names("Meine Dateien")).containsExactly("\u00DCbung  mit zwei Leerzeichen.txt");
        assertThat(drive.text(HOME + "U\u0308bung  mit zwei Leerzeichen.txt")).isEqualTo("zerlegt");
        drive.put(HOME + "x".repeat(255), "lang");
        drive.put(HOME + "👩‍🏫🎉", "Bild");
        for (String unfit : List.of(
                "CON",
                "nul.txt",
                "a:b",
                "q?",
                "ende.",
                "leer ",
                "a\\b",
                "zeile\n",
                "rechts\u202Elinks",
                "x".repeat(256))) {
            refused(Reason.NOT_ACCEPTED, () -> drive.put(HOME + unfit, "x"));
            refused(Reason.NOT_ACCEPTED, () -> drive.folder(HOME + unfit));
            refused(Reason.NOT_ACCEPTED, () -> drive.move(HOME + "x".repeat(255), HOME + unfit));
            assertThatThrownBy(() -> drive.find(HOME + unfit)).isInstanceOf(NotFoundException.class);
        }
        refused(Reason.CONFLICT, () -> drive.put(HOME + "\u00FCBUNG  MIT ZWEI LEERZEICHEN.TXT", "x"));
        drive.move(HOME + "\u00DCbung  mit zwei Leerzeichen.txt", HOME + "\u00FCBUNG.txt");
        drive.move(HOME + "\u00FCBUNG.txt", HOME + "\u00DCbung.txt");
        assertThat(drive.names("Meine Dateien")).hasSize(3).contains("\u00DCbung.txt");
    }

    @Test
    @Tag("R37")
    void whatIsTooLargeOrHasNoRoomIsRefusedBeforeItComes() {
        desk.policies.decide(FilesModule.QUOTA, "10");
        desk.most = 8 << 20;
        assertThatThrownBy(() -> drive.tree.requirePut(path(HOME + "a"), (8 << 20) + 1, Tokens.none()))
                .isInstanceOf(FileTooLargeException.class);
        drive.put(HOME + "a", "x".repeat(6 << 20));
        refused(Reason.TOO_MUCH, () -> drive.tree.requirePut(path(HOME + "b"), 6 << 20, Tokens.none()));
        refused(Reason.TOO_MUCH, () -> drive.tree.requirePut(path(HOME + "a"), 6 << 20, Tokens.none()));
        refused(Reason.TOO_MUCH, () -> drive.copy(HOME + "a", HOME + "b"));
        assertThat(drive.names("Meine Dateien")).containsExactly("a");
        assertThat(drive.find("Meine Dateien").quota().available()).isEqualTo(4 << 20);
    }

    @Test
    void aFileThatTakesThePlaceOfAnotherIsANewVersionOfThat() {
        drive.put(HOME + "Bericht.txt", "eins");
        long report = desk.tree
                .find(desk.tree.open(desk.spaces.home()), "Bericht.txt")
                .orElseThrow()
                .id();
        desk.shares.withPerson(report, desk.school.weiss.id(), false, null);
        // As office programs save
        drive.put(HOME + "~tmp", "zwei");
        assertThat(drive.move(HOME + "~tmp", HOME + "Bericht.txt").created()).isFalse();
        drive.put(HOME + "anderes.txt", "drei");
        drive.copy(HOME + "anderes.txt", HOME + "Bericht.txt");

        assertThat(drive.names("Meine Dateien")).containsExactly("anderes.txt", "Bericht.txt");
        assertThat(desk.files.versions(desk.tree.open(report))).hasSize(3);
        assertThat(desk.tree.trash(desk.tree.open(desk.spaces.home()))).isEmpty();
        desk.school.signIn(desk.school.weiss);
        assertThat(drive.text("Freigegeben/Bericht.txt")).isEqualTo("drei");
        refused(Reason.NOT_ACCEPTED, () -> drive.put("Freigegeben/Bericht.txt", "x"));
    }

    @Test
    void whatIsReplacedOrDeletedLiesInTheTrash() {
        drive.folder(HOME + "A");
        drive.put(HOME + "A/a.txt", "a");
        drive.folder(HOME + "B");
        drive.put(HOME + "B/b.txt", "b");
        assertThat(drive.copy(HOME + "A", HOME + "B").created()).isFalse();
        assertThat(drive.names(HOME + "B")).containsExactly("a.txt");
        assertThat(drive.move(HOME + "B", HOME + "C").created()).isTrue();
        drive.delete(HOME + "C");
        assertThat(desk.tree.trash(desk.tree.open(desk.spaces.home()))).hasSize(2);
        refused(Reason.NOT_ACCEPTED, () -> drive.move(HOME + "A", HOME + "A/tiefer"));
        refused(Reason.NOT_ACCEPTED, () -> drive.copy(HOME + "A/a.txt", HOME + "A/a.txt"));
        refused(Reason.NOT_ACCEPTED, () -> drive.move(HOME + "A/a.txt", HOME + "A"));
        refused(Reason.CONFLICT, () -> drive.move(HOME + "A/a.txt", HOME + "nirgends/a.txt"));
        drive.put(HOME + "d.txt", "d");
        refused(
                Reason.CHANGED_MEANWHILE,
                () -> drive.tree.move(path(HOME + "d.txt"), path(HOME + "A/a.txt"), false, Tokens.none()));
        assertThat(drive.text(HOME + "A/a.txt")).isEqualTo("a");
    }

    @Test
    void whatProgramsNoteDownGoesWithTheFile() {
        String xml = "<f:farbe xmlns:f=\"urn:x\">blau</f:farbe>";
        drive.put(HOME + "a.txt", "a");
        drive.tree.note(path(HOME + "a.txt"), List.of(new DavProperty(COLOUR, xml)), Tokens.none());
        drive.copy(HOME + "a.txt", HOME + "b.txt");
        drive.move(HOME + "a.txt", HOME + "c.txt");
        for (String name : List.of("b.txt", "c.txt")) {
            assertThat(drive.find(HOME + name).properties()).containsExactly(new DavProperty(COLOUR, xml));
        }
        drive.tree.note(path(HOME + "b.txt"), List.of(new DavProperty(COLOUR, null)), Tokens.none());
        assertThat(drive.find(HOME + "b.txt").properties()).isEmpty();
        refused(
                Reason.TOO_MUCH,
                () -> drive.tree.note(
                        path(HOME + "b.txt"),
                        List.of(new DavProperty(COLOUR, "<f>" + "x".repeat(20_000) + "</f>")),
                        Tokens.none()));
    }

    @Test
    @Tag("R38")
    void wordsThatTheSchoolRefusesAreRefusedInNamesAndInWhatIsNotedDown() {
        desk.filter.list("schnurzel");
        drive.put(HOME + "a.txt", "a");
        assertThatThrownBy(() -> drive.put(HOME + "schnurzel.txt", "x")).isInstanceOf(RefusedTextException.class);
        assertThatThrownBy(() -> drive.folder(HOME + "schnurzel")).isInstanceOf(RefusedTextException.class);
        assertThatThrownBy(() -> drive.move(HOME + "a.txt", HOME + "schnurzel"))
                .isInstanceOf(RefusedTextException.class);
        assertThatThrownBy(() -> drive.copy(HOME + "a.txt", HOME + "schnurzel"))
                .isInstanceOf(RefusedTextException.class);
        assertThatThrownBy(() -> drive.tree.note(
                        path(HOME + "a.txt"),
                        List.of(new DavProperty(COLOUR, "<farbe>schnurzel</farbe>")),
                        Tokens.none()))
                .isInstanceOf(RefusedTextException.class);
        assertThat(drive.names("Meine Dateien")).containsExactly("a.txt");
    }
}
