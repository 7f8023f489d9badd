package org.schulhof.kernel.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.schulhof.kernel.TestCore.inTransaction;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.schulhof.api.group.GroupType;
import org.schulhof.api.person.Person;
import org.schulhof.api.person.Role;
import org.schulhof.kernel.TestCore;
import org.schulhof.testkit.EmbeddedMariaDb;

class DirectoryTest {

    @RegisterExtension
    static final EmbeddedMariaDb database = EmbeddedMariaDb.migratedFrom("db/migration");

    @BeforeEach
    void clear() {
        database.clear();
    }

    @Test
    void aPupilSeesStaffTheirGroupsAndTheirFamily() {
        inTransaction(database, core -> {
            PersonEntity mia = core.person("Mia", "Groß", Role.PUPIL);
            PersonEntity emil = core.person("Emil", "Klein", Role.PUPIL);
            PersonEntity zoe = core.person("Zoë", "Fremd", Role.PUPIL);
            PersonEntity karin = core.person("Karin", "Weiß", Role.TEACHER);
            PersonEntity mother = core.person("Petra", "Groß", Role.GUARDIAN);
            PersonEntity stranger = core.person("Otto", "Fremd", Role.GUARDIAN);
            core.group(GroupType.CLASS, "7a", mia, emil);
            core.group(GroupType.CLASS, "7b", zoe);
            core.groupOf(Role.PUPIL);
            core.entityManager.persist(new Guardianship(mother.id(), mia.id()));
            core.entityManager.flush();

            core.as(mia, as -> {
                assertThat(directory(core).search("", 0, 100))
                        .extracting(Person::id)
                        .containsExactlyInAnyOrder(mia.id(), emil.id(), karin.id(), mother.id());
                assertThat(directory(core).count("")).isEqualTo(4);
                assertThat(directory(core).find(zoe.id())).isEmpty();
                assertThat(directory(core).findAll(List.of(emil.id(), stranger.id())))
                        .containsOnlyKeys(emil.id());
            });
            core.as(
                    mother,
                    as -> assertThat(directory(core).search("", 0, 100))
                            .extracting(Person::id)
                            .containsExactlyInAnyOrder(mother.id(), mia.id(), karin.id()));
            core.as(karin, as -> assertThat(directory(core).count("")).isEqualTo(6));
        });
    }

    @Test
    void namesAreFoundByTheBeginningsOfTheirWords() {
        inTransaction(database, core -> {
            PersonEntity karin = core.person("Karin", "Weiß", Role.TEACHER);
            core.person("Anna-Lena", "Schulze-Brömmelkamp", Role.PUPIL);
            core.person("Benedikt", "zu Salm", Role.PUPIL);
            core.person("100%", "O'Connor", Role.PUPIL);
            core.as(karin, as -> {
                assertThat(found(core, "anna")).containsExactly("Anna-Lena");
                assertThat(found(core, "lena brom")).containsExactly("Anna-Lena");
                assertThat(found(core, "salm ben")).containsExactly("Benedikt");
                assertThat(found(core, "weiss")).containsExactly("Karin");
                assertThat(found(core, "%")).isEmpty();
                assertThat(found(core, "100%")).containsExactly("100%");
                assertThat(found(core, "o'con")).containsExactly("100%");
                assertThat(found(core, "brömmel")).containsExactly("Anna-Lena");
                assertThat(found(core, "broemmel")).containsExactly("Anna-Lena");
                assertThat(found(core, "ena")).isEmpty();
                assertThat(found(core, "' or 1=1 --")).isEmpty();
            });
        });
    }

    private static List<String> found(TestCore core, String text) {
        return directory(core).search(text, 0, 10).stream()
                .map(Person::firstName)
                .toList();
    }

    private static Directory directory(TestCore core) {
        return new Directory(core.entityManager, core.identity);
    }
}
