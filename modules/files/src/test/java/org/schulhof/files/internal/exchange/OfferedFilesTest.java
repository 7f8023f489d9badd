package org.schulhof.files.internal.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.schulhof.api.access.AccessDeniedException;
import org.schulhof.api.access.NotFoundException;
import org.schulhof.api.file.FileContent;
import org.schulhof.api.file.FileTooLargeException;
import org.schulhof.api.file.NotSavedException;
import org.schulhof.api.file.PersonalFiles.Entry;
import org.schulhof.api.file.PersonalFiles.Folder;
import org.schulhof.api.file.PersonalFiles.Listing;
import org.schulhof.api.file.StoredFile;
import org.schulhof.api.filter.RefusedTextException;
import org.schulhof.files.Desk;
import org.schulhof.files.FilesModule;
import org.schulhof.files.internal.tree.Members;
import org.schulhof.files.internal.view.Titles;
import org.schulhof.testkit.EmbeddedMariaDb;

@Tag("R37")
class OfferedFilesTest {

    @RegisterExtension
    static final EmbeddedMariaDb database = EmbeddedMariaDb.migratedFrom(Desk.MIGRATIONS);

    private Desk desk;
    private OfferedFiles offered;

    @BeforeEach
    void begin() {
        desk = new Desk(database);
        offered = new OfferedFiles(
                desk.spaces,
                desk.tree,
                desk.files,
                new Titles(desk.school.groups(), desk.school.currentPerson()),
                desk.store,
                desk.school.currentPerson());
    }

    @Test
    void onesOwnFilesComeFirstThenThoseOfGroupsAndWhatWasShared() {
        long home = desk.home(desk.school.mia);
        List<Folder> beginnings = offered.beginnings();
        assertThat(beginnings.get(0).id()).isEqualTo(Long.toString(home));
        assertThat(beginnings).extracting(Folder::name).contains(desk.school.class7a.name());
        assertThat(beginnings.get(beginnings.size() - 1).id()).isEqualTo("shared");
        for (Folder beginning : beginnings) {
            assertThat(offered.open(beginning.id(), 1).way()).hasSize(1);
        }
        desk.put(desk.changes.createFolder(home, "Blätter").id(), "Blatt 1.txt", "1");
        Listing opened = offered.open(null, 1);
        assertThat(opened.writable()).isTrue();
        assertThat(opened.entries()).extracting(Entry::name).containsExactly("Blätter");
        assertThat(offered.search("blatt 1")).singleElement().satisfies(found -> {
            assertThat(found.where()).isEqualTo("Blätter");
            assertThat(found.readable()).isTrue();
        });
    }

    @Test
    void aLongFolderComesInParts() {
        long home = desk.home(desk.school.mia);
        for (int i = 0; i < 101; i++) {
            desk.put(home, "Datei %03d.txt".formatted(i), "x");
        }
        assertThat(offered.open(null, 1).entries()).hasSize(100);
        assertThat(offered.open(null, 1).more()).isTrue();
        assertThat(offered.open(null, 2).entries()).extracting(Entry::name).containsExactly("Datei 100.txt");
        assertThat(offered.open(null, 2).more()).isFalse();
    }

    @Test
    void onlyWhatOneMayReadCanBeChosen() {
        long file = desk.put(desk.home(desk.school.mia), "Brief.txt", "lieb");
        assertThat(offered.choose(Long.toString(file)).name()).isEqualTo("Brief.txt");
        desk.changes.rename(file, "Umbenannt.txt");
        assertThat(offered.choose(Long.toString(file)).name()).isEqualTo("Umbenannt.txt");
        assertThatThrownBy(() -> offered.choose("home")).isInstanceOf(NotFoundException.class);

        desk.school.signIn(desk.school.emil);
        String id = Long.toString(file);
        assertThatThrownBy(() -> offered.choose(id)).isInstanceOf(NotFoundException.class);
        desk.school.signIn(desk.school.mia);
        desk.shares.withPerson(file, desk.school.emil.id(), false, null);
        desk.school.signIn(desk.school.emil);
        assertThat(offered.choose(id).file().size()).isEqualTo(4);
        assertThat(offered.open("shared", 1).entries()).extracting(Entry::id).containsExactly(id);

        desk.most = 3;
        assertThatThrownBy(() -> offered.choose(id)).isInstanceOf(FileTooLargeException.class);
        desk.school.signIn(desk.school.mia);
        desk.changes.trash(file);
        assertThatThrownBy(() -> offered.choose(id)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void whatIsSavedIsAFileOfItsOwnWithANumberIfItsNameIsTaken() {
        long home = desk.home(desk.school.mia);
        long first = desk.put(home, "Blatt.txt", "meins");
        assertThat(offered.save(null, "Blatt.txt", content("anderes")).name()).isEqualTo("Blatt (2).txt");
        assertThat(desk.text(first)).as("no version of what was there").isEqualTo("meins");
        assertThat(desk.names(home)).containsExactly("Blatt (2).txt", "Blatt.txt");
        assertThat(desk.used(home)).isEqualTo(12);
        assertThat(offered.save(null, "../../CON", content("x")).name()).isEqualTo("_CON");
    }

    @Test
    void itLandsOnlyWhereOneMayWriteAndHasRoom() {
        desk.school.signIn(desk.school.weiss);
        long root = desk.spaces.ofGroup(desk.school.class7a.id());
        long box = desk.changes.createFolder(root, "Abgabe").id();
        desk.changes.openTo(box, Members.DROP);
        long teachers = desk.home(desk.school.weiss);

        long home = desk.home(desk.school.mia);
        String group = "group/" + desk.school.class7a.id();
        assertThat(offered.open(group, 1).writable()).isFalse();
        assertThatThrownBy(() -> offered.save(group, "a.txt", content("a"))).isInstanceOf(NotSavedException.class);
        assertThatThrownBy(() -> offered.save(Long.toString(teachers), "a.txt", content("a")))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> offered.save("group/999999", "a.txt", content("a")))
                .isInstanceOf(NotFoundException.class);
        assertThat(offered.open(Long.toString(box), 1).writable()).isTrue();
        assertThat(offered.save(Long.toString(box), "a.txt", content("a")).folder())
                .isEqualTo("Abgabe");

        desk.policies.decide(FilesModule.QUOTA, "10");
        desk.most = 20 << 20;
        assertThatThrownBy(() -> offered.save(null, "voll.bin", content("x".repeat((10 << 20) + 1))))
                .isInstanceOfSatisfying(
                        NotSavedException.class, e -> assertThat(e.sentence()).contains("Platz"));
        desk.most = 3;
        assertThatThrownBy(() -> offered.save(null, "vier.txt", content("vier")))
                .isInstanceOf(FileTooLargeException.class);
        assertThat(desk.names(home)).isEmpty();
        assertThat(desk.used(home)).isZero();
    }

    @Test
    @Tag("R38")
    void aNameThatTheSchoolRefusesIsRefusedHereToo() {
        desk.home(desk.school.mia);
        desk.filter.list("Quatsch");
        assertThatThrownBy(() -> offered.save(null, "Quatsch.txt", content("x")))
                .isInstanceOf(RefusedTextException.class);
    }

    @Test
    void forWhomTheModuleIsClosedThereIsNothing() {
        long file = desk.put(desk.home(desk.school.mia), "a.txt", "a");
        desk.school.close(FilesModule.ID);
        assertThatThrownBy(offered::beginnings).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> offered.open(null, 1)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> offered.search("a")).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> offered.choose(Long.toString(file))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> offered.save(null, "b.txt", content("b"))).isInstanceOf(AccessDeniedException.class);
    }

    private FileContent content(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new FileContent() {
            @Override
            public long size() {
                return bytes.length;
            }

            @Override
            public StoredFile store(String owner, String name) throws IOException {
                return desk.store.store(owner, name, new ByteArrayInputStream(bytes), bytes.length);
            }
        };
    }
}
