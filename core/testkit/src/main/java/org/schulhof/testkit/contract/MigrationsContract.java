package org.schulhof.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.schulhof.testkit.EmbeddedMariaDb;

/** A module's tables: made from nothing, and from what an earlier version of it has left. */
public interface MigrationsContract extends DatabaseContract {

    /** Rows as an earlier version has left them: {@code V1.sql} what the first script was followed by. */
    String EARLIER = "schulhof/earlier";

    /** Tables of all modules are in one database. */
    @Test
    default void tablesBeginWithTheNameOfTheModule() {
        String id = TestedModule.onClassPath().id();
        assertThat(new Schema(DATABASE.dataSource()).tables()).allMatch(table -> table.startsWith(id + "_"));
    }

    /** Also a number that leads to a person is looked for: when that person's data are exported or erased. */
    @Test
    default void peopleAreFoundByAnIndex() {
        Schema schema = new Schema(DATABASE.dataSource());
        assertThat(schema.people())
                .extracting(Schema.Column::path)
                .filteredOn(column -> !notPersonal().contains(column))
                .as("Each is the first column of a key; if it leads to no person, it stands in notPersonal()")
                .allMatch(schema.indexed()::contains);
    }

    /** Else the module would not come up. */
    @Test
    default void entitiesFitTheTables() {
        loadAll(DATABASE);
    }

    @Test
    default void scriptsOfThePreviousVersionAreFollowedByThoseOfThisOne() throws IOException, SQLException {
        List<Integer> versions = versions();
        if (versions.size() < 2) {
            return;
        }
        Map<Integer, Path> earlier = earlier();
        assertThat(earlier)
                .as(
                        "In src/test/resources/%s are rows of an earlier version, such as V%d.sql: insert statements that"
                                + " fit the tables after the script of that number",
                        EARLIER, versions.get(versions.size() - 2))
                .isNotEmpty();
        for (Map.Entry<Integer, Path> rows : earlier.entrySet()) {
            migrateFrom(rows.getKey(), Files.readString(rows.getValue()));
        }
    }

    private void migrateFrom(int version, String rows) throws SQLException {
        try (EmbeddedMariaDb database = EmbeddedMariaDb.migratedFrom("schulhof/migrations")) {
            database.open();
            database.migrateTo(Integer.toString(version));
            Schema before = new Schema(database.dataSource());
            before.execute(rows);
            Map<String, Long> counts = new TreeMap<>();
            before.tables().forEach(table -> counts.put(table, before.count(table)));
            assertThat(counts)
                    .as("rows of version %d", version)
                    .allSatisfy((table, count) -> assertThat(count)
                            .as("%s/V%d.sql has rows of every table", EARLIER, version)
                            .isPositive());

            database.migrateTo("latest");

            Schema after = new Schema(database.dataSource());
            assertThat(after.definitions())
                    .as("tables that began with version %d", version)
                    .isEqualTo(new Schema(DATABASE.dataSource()).definitions());
            assertThat(counts).allSatisfy((table, count) -> {
                if (after.tables().contains(table)) {
                    assertThat(after.count(table))
                            .as("rows of %s that began with version %d", table, version)
                            .isEqualTo(count);
                }
            });
            loadAll(database);
        }
    }

    private static void loadAll(EmbeddedMariaDb database) {
        Class<?>[] entities = TestedModule.onClassPath().entities();
        List<Class<?>> loadable = Arrays.stream(entities)
                .filter(type -> type.isAnnotationPresent(jakarta.persistence.Entity.class))
                .toList();
        database.persistence(entities)
                .runInTransaction(entityManager -> loadable.forEach(type -> {
                    String name = entityManager.getMetamodel().entity(type).getName();
                    entityManager
                            .createQuery("select e from " + name + " e", type)
                            .getResultList();
                }));
    }

    private static List<Integer> versions() throws IOException {
        return List.copyOf(scripts(TestedModule.onClassPath().folder().resolve("schulhof/migrations"))
                .keySet());
    }

    private static Map<Integer, Path> earlier() throws IOException {
        var found = Thread.currentThread().getContextClassLoader().getResource(EARLIER);
        return found == null ? Map.of() : scripts(Path.of(found.getPath().replace("%20", " ")));
    }

    private static Map<Integer, Path> scripts(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return Map.of();
        }
        Map<Integer, Path> scripts = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.forEach(file -> {
                Matcher name = Pattern.compile("V(\\d+)(__.*)?\\.sql")
                        .matcher(file.getFileName().toString());
                if (name.matches()) {
                    scripts.put(Integer.parseInt(name.group(1)), file);
                }
            });
        }
        return scripts;
    }
}
