package org.schulhof.files.internal.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.schulhof.api.access.AccessDeniedException;
import org.schulhof.api.file.FileTooLargeException;
import org.schulhof.api.filter.RefusedTextException;
import org.schulhof.files.Desk;
import org.schulhof.files.FilesModule;
import org.schulhof.files.internal.privacy.EmptyingTrash;
import org.schulhof.files.internal.tree.RefusedException.Reason;
import org.schulhof.testkit.EmbeddedMariaDb;

@Tag("R37")
class FilesTest {

    @RegisterExtension
    static final EmbeddedMariaDb database = EmbeddedMariaDb.migratedFrom(Desk.MIGRATIONS);

    private Desk desk;

    @BeforeEach
    void begin() {
        desk = new Desk(database);
    }

    @Test
    void eachPersonHasAHomeThatNobodyElseSees() {
        long mia = desk.home(desk.school.mia);
        assertThat(desk.home(desk.school.mia)).as("the same again").isEqualTo(mia);
        long file = desk.put(mia, "Brief.txt", "lieb");
        assertThat(desk.names(mia)).containsExactly("Brief.txt");
        for (var other : List.of(desk.school.emil, desk.school.weiss, desk.school.office)) {
            desk.school.signIn(other);
            assertThatThrownBy(() -> desk.tree.open(mia)).isInstanceOf(UnknownNodeException.class);
            assertThatThrownBy(() -> desk.text(file)).isInstanceOf(UnknownNodeException.class);
            assertThatThrownBy(() -> desk.put(mia, "x", "x")).isInstanceOf(UnknownNodeException.class);
            assertThatThrownBy(() -> desk.changes.trash(file)).isInstanceOf(UnknownNodeException.class);
            assertThat(desk.tree.search("brief")).isEmpty();
        }
        desk.school.signIn(desk.school.mia);
        desk.school.close(FilesModule.ID);
        assertThatThrownBy(() -> desk.tree.open(mia)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void ofMoreThanIsCopiedInOneStepNothingIsCopied() {
        long home = desk.home(desk.school.mia);
        long folder = desk.changes.createFolder(home, "Viele").id();
        for (int i = 1; i < 500; i++) {
            desk.put(folder, "Datei " + i + ".txt", "x");
        }
        long copy = desk.changes.copy(folder, home);
        assertThat(desk.tree.count(desk.tree.open(copy))).isEqualTo(499);
        long used = desk.used(home);
        desk.put(folder, "Eine mehr.txt", "x");
        refused(Reason.COPY_TOO_LARGE, () -> desk.changes.copy(folder, home));
        assertThat(desk.names(home)).containsExactly("Viele", "Viele (2)");
        assertThat(desk.used(home)).isEqualTo(used + 1);
    }

    @Test
    void inAGroupsFolderMembersDoWhatItsOwnersSay() {
        desk.school.signIn(desk.school.weiss);
        long root = desk.spaces.ofGroup(desk.school.class7a.id());
        long sheet = desk.put(root, "Blatt.txt", "1");
        long box = desk.changes.createFolder(root, "Abgabe").id();
        desk.changes.openTo(box, Members.DROP);
        long ours = desk.changes.createFolder(root, "Unseres").id();
        desk.changes.openTo(ours, Members.WRITE);

        desk.school.signIn(desk.school.mia);
        assertThat(desk.text(sheet)).isEqualTo("1");
        refused(Reason.READ_ONLY, () -> desk.put(root, "x", "x"));
        refused(Reason.READ_ONLY, () -> desk.changes.rename(sheet, "x"));
        refused(Reason.READ_ONLY, () -> desk.changes.openTo(root, Members.WRITE));
        long mias = desk.put(box, "Aufsatz.txt", "von Mia");
        desk.put(ours, "Liste.txt", "a");

        desk.school.signIn(desk.school.emil);
        long emils = desk.put(box, "Aufsatz.txt", "von Emil");
        assertThat(emils).as("not a version of Mia's").isNotEqualTo(mias);
        assertThat(desk.names(box)).containsExactly("Aufsatz (2).txt");
        assertThatThrownBy(() -> desk.text(mias)).isInstanceOf(UnknownNodeException.class);
        assertThat(desk.tree.search("aufsatz")).extracting(Place::id).containsExactly(emils);
        desk.put(ours, "Liste.txt", "a b");

        desk.school.signIn(desk.school.weiss);
        assertThat(desk.names(box)).containsExactly("Aufsatz (2).txt", "Aufsatz.txt");
        desk.school.signIn(desk.school.zoe);
        assertThatThrownBy(() -> desk.tree.open(root)).isInstanceOf(UnknownNodeException.class);
        assertThatThrownBy(() -> desk.spaces.ofGroup(desk.school.class7a.id()))
                .isInstanceOf(UnknownNodeException.class);
    }

    @Test
    void theSameNameAgainIsAnotherVersionAndEarlierOnesComeBack() {
        long home = desk.home(desk.school.mia);
        long file = desk.put(home, "Text.txt", "eins");
        assertThat(desk.put(home, "TEXT.txt", "zwei")).isEqualTo(file);
        desk.files.restore(file, 1);
        assertThat(desk.text(file)).isEqualTo("eins");
        assertThat(versions(file)).containsExactly(3, 2, 1);
        desk.policies.decide(FilesModule.VERSIONS, "2");
        desk.put(home, "Text.txt", "vier");
        assertThat(versions(file)).containsExactly(4, 3);
        assertThat(desk.store.count()).as("contents of versions that went").isEqualTo(2);
        assertThat(desk.used(home)).isEqualTo(8);
    }

    private List<Integer> versions(long file) {
        return desk.files.versions(desk.tree.open(file)).stream()
                .map(FileVersion::number)
                .toList();
    }

    @Test
    void whoExpectedSomethingElseThereChangesNothing() {
        long home = desk.home(desk.school.mia);
        Node node = desk.tree.open(desk.put(home, "a.txt", "1")).node();
        refused(Reason.CHANGED, () -> desk.files.put(home, "a.txt", () -> null, Optional.empty()));
        refused(Reason.CHANGED, () -> desk.files.put(home, "b.txt", () -> null, Optional.of(node.etag())));
        desk.files.put(home, "a.txt", () -> new java.io.ByteArrayInputStream(new byte[3]), Optional.of(node.etag()));
        refused(Reason.CHANGED, () -> desk.files.put(home, "a.txt", () -> null, Optional.of(node.etag())));
    }

    @Test
    void whatIsTooLargeOrTooMuchIsRefusedAndLeavesNothing() {
        long home = desk.home(desk.school.mia);
        desk.most = 3;
        assertThatThrownBy(() -> desk.put(home, "a.txt", "vier")).isInstanceOf(FileTooLargeException.class);
        assertThatThrownBy(() -> desk.files.requireRoomFor(home, "a.txt", 4)).isInstanceOf(FileTooLargeException.class);
        desk.most = 1L << 40;
        refused(Reason.QUOTA, () -> desk.files.requireRoomFor(home, "a.txt", (1000L << 20) + 1));
        assertThat(desk.names(home)).isEmpty();
        assertThat(desk.used(home)).isZero();
        long file = desk.put(home, "leer.txt", "");
        assertThat(desk.text(file)).isEmpty();
        desk.put(home, "vier.txt", "vier");
        desk.most = 3;
        assertThatThrownBy(() -> desk.text(desk.tree
                        .find(desk.tree.open(home), "vier.txt")
                        .orElseThrow()
                        .id()))
                .as("a download too")
                .isInstanceOf(FileTooLargeException.class);
    }

    @Test
    @Tag("R38")
    void namesGoThroughTheFilterOfTheSchool() {
        long home = desk.home(desk.school.mia);
        desk.filter.list("mist");
        assertThatThrownBy(() -> desk.put(home, "mist.txt", "x")).isInstanceOf(RefusedTextException.class);
        assertThatThrownBy(() -> desk.changes.createFolder(home, "mist")).isInstanceOf(RefusedTextException.class);
        long file = desk.put(home, "gut.txt", "x");
        assertThatThrownBy(() -> desk.changes.rename(file, "mist")).isInstanceOf(RefusedTextException.class);
        assertThat(desk.names(home)).containsExactly("gut.txt");
    }

    @Test
    void foldersMoveWithAllThatIsInThemAndNotIntoThemselves() {
        long home = desk.home(desk.school.mia);
        long a = desk.changes.createFolder(home, "A").id();
        long b = desk.changes.createFolder(a, "B").id();
        long file = desk.put(b, "x.txt", "abc");
        refused(Reason.INTO_ITSELF, () -> desk.changes.move(a, b));
        refused(Reason.INTO_ITSELF, () -> desk.changes.copy(a, b));
        refused(Reason.ROOT, () -> desk.changes.move(home, a));
        refused(Reason.NAME_TAKEN, () -> desk.changes.createFolder(home, "a"));
        desk.changes.move(b, home);
        assertThat(desk.tree.open(file).line()).extracting(Node::id).containsExactly(home, b, file);
        long copy = desk.changes.copy(b, home);
        assertThat(desk.names(home)).containsExactly("A", "B", "B (2)");
        assertThat(desk.names(copy)).containsExactly("x.txt");
        assertThat(desk.used(home)).isEqualTo(6);

        desk.school.signIn(desk.school.weiss);
        long root = desk.spaces.ofGroup(desk.school.class7a.id());
        desk.changes.openTo(root, Members.WRITE);
        desk.school.signIn(desk.school.mia);
        desk.changes.move(b, root);
        assertThat(desk.used(home)).isEqualTo(3);
        assertThat(desk.used(root)).isEqualTo(3);
        desk.school.signIn(desk.school.emil);
        assertThat(desk.text(file)).isEqualTo("abc");
    }

    @Test
    void theTrashGivesBackAndForgets() {
        long home = desk.home(desk.school.mia);
        long folder = desk.changes.createFolder(home, "Ordner").id();
        long first = desk.put(folder, "eins.txt", "1");
        long second = desk.put(folder, "zwei.txt", "2");
        desk.changes.trash(first);
        desk.changes.trash(folder);
        assertThatThrownBy(() -> desk.text(second)).isInstanceOf(UnknownNodeException.class);
        long other = desk.changes.createFolder(home, "Ordner").id();
        desk.changes.restore(folder);
        assertThat(desk.names(home)).containsExactly("Ordner", "Ordner (2)");
        assertThat(desk.names(folder))
                .as("what was thrown away before stays so")
                .containsExactly("zwei.txt");
        desk.changes.restore(first);
        assertThat(desk.names(folder)).containsExactly("eins.txt", "zwei.txt");

        desk.changes.trash(folder);
        desk.changes.trash(other);
        desk.clock.pass(Duration.ofDays(31));
        new EmptyingTrash(desk.persistence, desk.deletion, desk.policies, desk.clock)
                .run(Map.of(), (done, total, step) -> {});
        assertThat(desk.tree.trash(desk.tree.open(home))).isEmpty();
        assertThat(desk.store.count()).isZero();
        assertThat(desk.used(home)).isZero();
    }

    @Test
    void aShareOpensToOneOrToAGroupUntilItsEnd() {
        long home = desk.home(desk.school.mia);
        long folder = desk.changes.createFolder(home, "Referat").id();
        long file = desk.put(folder, "Text.txt", "1");
        LocalDate today = LocalDate.ofInstant(desk.clock.instant(), desk.clock.getZone());
        desk.shares.withPerson(folder, desk.school.emil.id(), true, today.plusDays(1));
        refused(Reason.NOBODY, () -> desk.shares.withPerson(folder, desk.school.zoe.id(), true, null));
        refused(Reason.NOBODY, () -> desk.shares.withGroup(folder, desk.school.pupils.id(), false, null));
        desk.shares.withGroup(folder, desk.school.chess.id(), false, null);

        desk.school.signIn(desk.school.emil);
        assertThat(desk.tree.sharedWithMe()).extracting(Place::id).containsExactly(folder);
        assertThat(desk.tree.open(file).seen()).extracting(Node::id).containsExactly(folder, file);
        desk.put(folder, "Text.txt", "2");
        refused(Reason.READ_ONLY, () -> desk.changes.trash(folder));
        refused(Reason.READ_ONLY, () -> desk.shares.withPerson(folder, desk.school.weiss.id(), true, null));
        assertThatThrownBy(() -> desk.tree.open(home)).isInstanceOf(UnknownNodeException.class);
        assertThat(desk.tree.search("text")).extracting(Place::id).containsExactly(file);

        desk.school.signIn(desk.school.lukasz);
        assertThat(desk.text(file)).isEqualTo("2");
        refused(Reason.READ_ONLY, () -> desk.put(folder, "Text.txt", "3"));

        desk.clock.pass(Duration.ofDays(3));
        desk.school.signIn(desk.school.emil);
        assertThatThrownBy(() -> desk.text(file)).as("its end").isInstanceOf(UnknownNodeException.class);
        assertThat(desk.tree.sharedWithMe()).isEmpty();
    }

    private static void refused(Reason reason, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }
}
