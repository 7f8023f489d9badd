package org.schulhof.files.internal.dav;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.schulhof.files.internal.dav.Drive.path;
import static org.schulhof.files.internal.dav.Drive.refused;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.schulhof.api.dav.DavException.Reason;
import org.schulhof.api.dav.DavLock;
import org.schulhof.api.dav.DavLockRequest;
import org.schulhof.files.Desk;
import org.schulhof.files.Tokens;
import org.schulhof.files.internal.tree.Members;
import org.schulhof.files.internal.tree.RefusedException;
import org.schulhof.testkit.EmbeddedMariaDb;

/** In a folder of the class in which all write: Mia locks, Emil and the teacher want something too. */
class LockingTest {

    private static final String FOLDER = "Gruppen/7a/Projekt/";
    private static final String FILE = FOLDER + "Plakat.txt";

    @RegisterExtension
    static final EmbeddedMariaDb database = EmbeddedMariaDb.migratedFrom(Desk.MIGRATIONS);

    private Desk desk;
    private Drive drive;
    private long folder;
    private long file;

    @BeforeEach
    void begin() {
        desk = new Desk(database);
        drive = new Drive(desk);
        desk.school.signIn(desk.school.weiss);
        folder = desk.changes
                .createFolder(desk.spaces.ofGroup(desk.school.class7a.id()), "Projekt")
                .id();
        desk.changes.openTo(folder, Members.WRITE);
        file = desk.put(folder, "Plakat.txt", "eins");
        desk.school.signIn(desk.school.mia);
    }

    private void nothingWorks(String... tokens) {
        refused(Reason.LOCKED, () -> drive.put(FILE, "x", tokens));
        refused(Reason.LOCKED, () -> drive.delete(FILE, tokens));
        refused(Reason.LOCKED, () -> drive.move(FILE, FOLDER + "anders.txt", tokens));
        refused(Reason.LOCKED, () -> drive.delete("Gruppen/7a/Projekt", tokens));
        drive.put(FOLDER + "~neu", "x");
        refused(Reason.LOCKED, () -> drive.move(FOLDER + "~neu", FILE, tokens));
        refused(Reason.LOCKED, () -> drive.copy(FOLDER + "~neu", FILE, tokens));
        drive.delete(FOLDER + "~neu");
        assertThat(drive.text(FILE)).isEqualTo("eins");
    }

    @Test
    void aTokenIsWorthSomethingToItsPersonOnly() {
        String token = drive.lock(FILE, true, false);
        nothingWorks();
        assertThat(drive.find(FILE).locks()).extracting(DavLock::token).containsExactly(token);
        desk.school.signIn(desk.school.emil);
        nothingWorks(token);
        assertThat(drive.find(FILE).locks()).extracting(DavLock::token).containsExactly("");
        refused(Reason.NOT_ACCEPTED, () -> drive.tree.unlock(path(FILE), token));
        refused(Reason.LOCKED, () -> drive.lock(FILE, true, false));
        refused(Reason.LOCKED, () -> drive.lock("Gruppen/7a/Projekt", true, true));

        desk.school.signIn(desk.school.mia);
        drive.put(FILE, "zwei", token);
        drive.tree.unlock(path(FILE), token);
        drive.put(FILE, "drei");
        refused(Reason.CONFLICT, () -> drive.tree.unlock(path(FILE), token));
    }

    @Test
    void pagesChangeNothingThatSomebodyElseHasLocked() {
        drive.lock(FILE, true, false);
        desk.put(folder, "Plakat.txt", "am Browser, von ihr selbst");
        desk.school.signIn(desk.school.emil);
        assertThatThrownBy(() -> desk.put(folder, "Plakat.txt", "x")).hasMessage("LOCKED");
        assertThatThrownBy(() -> desk.changes.rename(file, "x")).hasMessage("LOCKED");
        assertThatThrownBy(() -> desk.changes.trash(file)).hasMessage("LOCKED");
        assertThatThrownBy(() -> desk.changes.trash(folder)).hasMessage("LOCKED");
        assertThatThrownBy(() -> desk.changes.move(file, desk.spaces.home())).hasMessage("LOCKED");
        assertThatThrownBy(() -> desk.files.restore(file, 1)).hasMessage("LOCKED");
        desk.put(folder, "anderes.txt", "das geht");
    }

    @Test
    void whoeverLooksAfterTheFolderEndsIt() {
        drive.lock(FILE, true, false);
        desk.school.signIn(desk.school.weiss);
        refused(Reason.LOCKED, () -> drive.put(FILE, "x"));
        String token = drive.find(FILE).locks().get(0).token();
        drive.tree.unlock(path(FILE), token);
        drive.put(FILE, "zwei");
    }

    @Test
    void itEndsByItselfUnlessItIsRefreshed() {
        String token = drive.tree
                .lock(path(FILE), new DavLockRequest(true, false, "", Duration.ofMinutes(10)), Tokens.none())
                .token();
        desk.clock.pass(Duration.ofMinutes(9));
        drive.tree.refresh(path(FILE), Duration.ofDays(1), Tokens.of(token));
        assertThat(drive.find(FILE).locks().get(0).timeout()).isEqualTo(Duration.ofHours(1));
        desk.clock.pass(Duration.ofMinutes(59));
        desk.school.signIn(desk.school.emil);
        refused(Reason.LOCKED, () -> drive.put(FILE, "x"));
        refused(Reason.CHANGED_MEANWHILE, () -> drive.tree.refresh(path(FILE), Duration.ofHours(1), Tokens.of(token)));
        desk.clock.pass(Duration.ofMinutes(2));
        drive.put(FILE, "zwei");
        assertThat(drive.find(FILE).locks()).isEmpty();
    }

    @Test
    void aDeepOneHoldsForAllInTheFolderAndAFlatOneForItsMembers() {
        String deep = drive.lock("Gruppen/7a/Projekt", true, true);
        desk.school.signIn(desk.school.emil);
        refused(Reason.LOCKED, () -> drive.put(FILE, "x"));
        refused(Reason.LOCKED, () -> drive.put(FOLDER + "neu.txt", "x"));
        refused(Reason.LOCKED, () -> drive.folder(FOLDER + "neu"));
        assertThat(drive.find(FILE).locks().get(0).above()).isEqualTo(1);
        desk.school.signIn(desk.school.mia);
        drive.put(FOLDER + "neu.txt", "x", deep);
        drive.tree.unlock(path(FILE), deep);

        String flat = drive.lock("Gruppen/7a/Projekt", true, false);
        desk.school.signIn(desk.school.emil);
        drive.put(FILE, "zwei");
        refused(Reason.LOCKED, () -> drive.delete(FILE));
        refused(Reason.LOCKED, () -> drive.put(FOLDER + "noch einer.txt", "x"));
        assertThat(drive.find(FILE).locks()).isEmpty();
        desk.school.signIn(desk.school.mia);
        drive.delete(FILE, flat);
    }

    @Test
    void sharedOnesStandBesideEachOther() {
        String mias = drive.lock(FILE, false, false);
        desk.school.signIn(desk.school.emil);
        refused(Reason.LOCKED, () -> drive.lock(FILE, true, false));
        refused(Reason.LOCKED, () -> drive.put(FILE, "x", mias));
        String emils = drive.lock(FILE, false, false);
        drive.put(FILE, "zwei", emils);
        assertThat(drive.find(FILE).locks()).hasSize(2);
    }

    @Test
    void whereNothingIsAnEmptyFileIsMade() {
        var locked = drive.tree.lock(
                path(FOLDER + "neu.txt"), new DavLockRequest(true, true, "", Duration.ofMinutes(1)), Tokens.none());
        assertThat(locked.created()).isTrue();
        assertThat(drive.text(FOLDER + "neu.txt")).isEmpty();
        drive.put(FOLDER + "neu.txt", "voll", locked.token());
        assertThat(drive.move(FOLDER + "neu.txt", FOLDER + "verschoben.txt", locked.token())
                        .created())
                .isTrue();
        assertThat(drive.find(FOLDER + "verschoben.txt").locks())
                .as("a lock does not come along")
                .isEmpty();
    }

    @Test
    void whoOnlyReadsLocksNothing() {
        desk.school.signIn(desk.school.weiss);
        desk.changes.openTo(folder, Members.READ);
        desk.school.signIn(desk.school.emil);
        refused(Reason.NOT_ACCEPTED, () -> drive.lock(FILE, true, false));
        refused(Reason.NOT_ACCEPTED, () -> drive.lock(FOLDER + "neu.txt", true, false));
        assertThatThrownBy(() -> desk.put(folder, "Plakat.txt", "x")).isInstanceOf(RefusedException.class);
    }
}
