package org.schulhof.files.internal.dav;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.schulhof.api.dav.DavResource;
import org.schulhof.api.dav.DavTree.Detail;
import org.schulhof.files.Desk;
import org.schulhof.testkit.EmbeddedMariaDb;

/** A folder with ten thousand files is asked for by as many statements as one with a hundred. */
class ManyFilesTest {

    private static final int FEW = 100;
    private static final int MANY = 10_000;

    /** Far above what is measured: tests share a machine. */
    private static final Duration SOON = Duration.ofSeconds(5);

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
    void aFolderOfTenThousandIsListedSoonAndByNoMoreStatements() throws SQLException {
        folderOf("wenige", FEW);
        folderOf("viele", MANY);
        list("wenige");
        long before = statements();
        assertThat(list("wenige")).hasSize(FEW);
        long few = statements() - before;

        before = statements();
        long begin = System.nanoTime();
        List<DavResource> many = list("viele");
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        assertThat(many).hasSize(MANY);
        assertThat(many.stream().filter(one -> !one.properties().isEmpty())).hasSize(1);
        assertThat(statements() - before).as("statements for " + MANY).isEqualTo(few);
        assertThat(took).isLessThan(SOON);
        System.getLogger(ManyFilesTest.class.getName())
                .log(System.Logger.Level.INFO, "{0} files: {1} ms, {2} statements", MANY, took.toMillis(), few);
    }

    @Test
    void whatIsSharedIsListedByNoMoreStatementsThanOne() throws SQLException {
        long one = statementsForShared(1);
        assertThat(statementsForShared(30)).isEqualTo(one);
    }

    private long statementsForShared(int count) throws SQLException {
        desk.school.signIn(desk.school.weiss);
        for (int number = 0; number < count; number++) {
            long folder = desk.changes
                    .createFolder(desk.spaces.home(), "Ordner " + count + "-" + number)
                    .id();
            desk.shares.withPerson(folder, desk.school.mia.id(), false, null);
        }
        desk.school.signIn(desk.school.mia);
        long before = statements();
        List<DavResource> told = new ArrayList<>();
        drive.tree.list(List.of("Freigegeben"), EnumSet.allOf(Detail.class), told::add);
        assertThat(told).hasSizeGreaterThanOrEqualTo(count);
        return statements() - before;
    }

    private List<DavResource> list(String folder) {
        List<DavResource> told = new ArrayList<>();
        drive.tree.list(Drive.path("Meine Dateien/" + folder), EnumSet.allOf(Detail.class), told::add);
        return told;
    }

    private void folderOf(String name, int count) throws SQLException {
        drive.folder("Meine Dateien/" + name);
        drive.put("Meine Dateien/" + name + "/0", "x");
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(("insert into files_node (space_id, parent_id, path, kind, name, name_key, type, size,"
                            + " current_id, members, created_by, created_at, changed_by, changed_at, version)"
                            + " select n.space_id, n.parent_id, concat(n.path, s.seq, '/'), n.kind, concat('Datei ', s.seq),"
                            + " concat('datei ', s.seq), n.type, n.size, n.current_id, null, n.created_by, n.created_at,"
                            + " n.changed_by, n.changed_at, 1 from files_node n, seq_1_to_%d s where n.parent_id ="
                            + " (select id from (select id from files_node where name = '%s') f)")
                    .formatted(count - 1, name));
            statement.execute("insert into files_property (node_id, namespace, name, xml)"
                    + " select id, 'urn:x', 'farbe', '<farbe/>' from files_node where name = 'Datei 7'"
                    + " and id not in (select node_id from files_property)");
        }
    }

    /** That the database has answered so far. */
    private static long statements() throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("show global status like 'Com_select'")) {
            result.next();
            return result.getLong(2);
        }
    }
}
