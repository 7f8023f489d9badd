package org.schulhof.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.schulhof.api.module.Texts;
import org.schulhof.api.privacy.Erasure;
import org.schulhof.api.privacy.PersonalData;
import org.schulhof.api.privacy.PersonalData.Holding;
import org.schulhof.api.privacy.Retention;

/** All that a module holds about somebody is told, handed out, and erased (R24, R25): every column of every table, every file. */
public interface PersonalDataContract extends DatabaseContract {

    /**
     * Stores something of the person wherever the module can store something: a row in every table, the id in every column
     * that leads to people, a {@link Subject#word()} in every column for what people write, files. Is called for two people
     * over one database.
     */
    default void fill(ModuleBench bench, Subject subject) throws IOException {
        fail("The module has tables: let its test implement fill()");
    }

    /**
     * Columns, as {@code table.column}, that may lead to the person after an erasure, or hold what they wrote, with the reason
     * that the receipt names.
     */
    default Map<String, Retention> kept() {
        return Map.of();
    }

    /** Columns, as {@code table.column}, with ids of files that are made of other files, such as small pictures, and not handed out. */
    default Set<String> derived() {
        return Set.of();
    }

    @Test
    default void somebodyTakesCareOfWhatIsHeldAboutPeople() {
        Schema schema = new Schema(DATABASE.dataSource());
        boolean hasPeople =
                schema.people().stream().anyMatch(column -> !notPersonal().contains(column.path()));
        assertThat(TestedModule.onClassPath().components(PersonalData.class))
                .as("components that are a " + PersonalData.class.getName())
                .hasSizeBetween(hasPeople ? 1 : 0, 1);
    }

    @Test
    default void whatIsHeldIsToldInBothLanguages() {
        bench().all(PersonalData.class).forEach(data -> {
            List<String> german = told(data, Locale.GERMAN);
            List<String> english = told(data, Locale.ENGLISH);
            assertThat(german).as("holdings").isNotEmpty().doesNotHaveDuplicates();
            assertThat(english).as("holdings in English").hasSameSizeAs(german).doesNotContainAnyElementsOf(german);
        });
    }

    @Test
    default void everyTableCanBeFilled() throws IOException {
        try (Filled filled = Filled.by(this, bench())) {
            Subject subject = filled.first();
            List<Schema.Cell> cells = filled.schema().cells();
            Set<String> filledTables =
                    cells.stream().map(cell -> cell.column().table()).collect(Collectors.toSet());
            assertThat(filled.schema().tables())
                    .as("tables without a row after fill()")
                    .filteredOn(table -> !filledTables.contains(table))
                    .isEmpty();
            Set<String> withPerson = cells.stream()
                    .filter(cell -> cell.value() instanceof Number && subject.isIn(cell.value()))
                    .map(cell -> cell.column().path())
                    .collect(Collectors.toSet());
            assertThat(filled.schema().people())
                    .extracting(Schema.Column::path)
                    .filteredOn(column -> !notPersonal().contains(column) && !withPerson.contains(column))
                    .as(
                            "Columns that lead to people: fill() puts the person's id there, or they stand in notPersonal()")
                    .isEmpty();
            Set<String> withWords = cells.stream()
                    .filter(cell -> !(cell.value() instanceof Number) && subject.isIn(cell.value()))
                    .map(cell -> cell.column().path())
                    .collect(Collectors.toSet());
            assertThat(filled.schema().columns())
                    .filteredOn(Schema.Column::holdsWhatPeopleWrite)
                    .extracting(Schema.Column::path)
                    .filteredOn(column -> !notPersonal().contains(column) && !withWords.contains(column))
                    .as("Columns for what people write: fill() puts a word() there, or they stand in notPersonal()")
                    .isEmpty();
        }
    }

    @Test
    default void theExportIsComplete() throws IOException {
        try (Filled filled = Filled.by(this, bench())) {
            Export export = filled.export(filled.first());
            String stored = filled.schema().cells().stream()
                    .filter(cell -> !(cell.value() instanceof Number))
                    .map(cell -> cell.value().toString().toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining("\n"));
            assertThat(filled.first().known())
                    .filteredOn(word -> stored.contains(word.toLowerCase(Locale.ROOT)))
                    .as(
                            "What is stored of the person, and in none of the files %s",
                            export.files().keySet())
                    .allMatch(export::mentions);
            Set<Long> made = filled.filesIn(derived());
            for (long file : filled.filesOf(filled.first())) {
                assertThat(made.contains(file) || export.holds(filled.content(file)))
                        .as(
                                "File %d is in the export; if it is made of another one, its column stands in derived()",
                                file)
                        .isTrue();
            }
        }
    }

    @Test
    default void anErasureLeavesNothingOfThePerson() throws IOException {
        if (holdsNothing()) {
            return;
        }
        try (Filled filled = Filled.by(this, bench())) {
            Set<String> othersBefore = filled.traces(filled.second());

            Erasure erasure = filled.erase(filled.first());

            assertThat(filled.traces(filled.first()))
                    .filteredOn(column -> !kept().containsKey(column))
                    .as("Where something of the person is left; what has to stay stands in kept()")
                    .isEmpty();
            Set<Long> keptFiles = filled.filesIn(kept().keySet());
            assertThat(filled.filesOf(filled.first()))
                    .filteredOn(file -> !keptFiles.contains(file))
                    .as("files of the person that are left")
                    .isEmpty();
            assertThat(erasure.kept())
                    .extracting(Erasure.Kept::retention)
                    .as("reasons on the receipt")
                    .containsAll(kept().values());
            assertThat(filled.traces(filled.second()))
                    .as("what is stored of somebody else")
                    .isEqualTo(othersBefore);
            assertThat(filled.export(filled.second()).files()).isNotEmpty();
        }
    }

    @Test
    default void anErasureIsToldInBothLanguagesAndDoneOnce() throws IOException {
        if (holdsNothing()) {
            return;
        }
        try (Filled filled = Filled.by(this, bench())) {
            Erasure erasure = filled.erase(filled.first());
            Class<?> inModule = filled.bench().module().getClass();
            List<String> keys = Stream.concat(
                            erasure.deleted().stream().map(Erasure.Deleted::what),
                            erasure.kept().stream().map(Erasure.Kept::what))
                    .toList();
            for (Locale locale : List.of(Locale.GERMAN, Locale.ENGLISH)) {
                assertThat(keys)
                        .as("message keys on the receipt, in %s", locale)
                        .isNotEmpty()
                        .noneMatch(key -> Texts.of(inModule, locale).get(key).equals(key));
            }
            assertThat(filled.erase(filled.first()).deleted())
                    .as("what a second erasure finds")
                    .isEmpty();
        }
    }

    private static List<String> told(PersonalData data, Locale locale) {
        return data.describe(locale).stream().map(Holding::what).toList();
    }

    private static boolean holdsNothing() {
        return TestedModule.onClassPath().components(PersonalData.class).isEmpty();
    }

    private static ModuleBench bench() {
        return new ModuleBench(TestedModule.onClassPath(), DATABASE);
    }
}
