package org.schulhof.kernel.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.schulhof.kernel.TestCore.inTransaction;

import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.schulhof.api.filter.RefusedTextException;
import org.schulhof.api.person.Role;
import org.schulhof.testkit.EmbeddedMariaDb;
import org.schulhof.testkit.ListedWords;

@Tag("R9")
class OwnPreferencesTest {

    @RegisterExtension
    static final EmbeddedMariaDb database = EmbeddedMariaDb.migratedFrom("db/migration");

    @BeforeEach
    void clear() {
        database.clear();
    }

    @Test
    void eachPersonChoosesForThemselvesAlone() {
        inTransaction(database, core -> {
            PersonEntity mia = core.person("Mia", "Groß", Role.PUPIL);
            PersonEntity ben = core.person("Ben", "Klein", Role.PUPIL);
            OwnPreferences own = new OwnPreferences(core.entityManager, core.identity, new ListedWords());

            core.as(mia, as -> own.choose(preferences("Mimi", "rose", "en", "dark")));

            core.as(mia, as -> assertThat(own.get()).isEqualTo(preferences("Mimi", "rose", "en", "dark")));
            core.as(ben, as -> assertThat(own.get()).isEqualTo(preferences(null, null, null, null)));
        });
    }

    @Test
    @Tag("R38")
    void theSchoolsFiltersAreAskedForTheNickname() {
        inTransaction(database, core -> {
            ListedWords filter = new ListedWords();
            filter.list("Schurke");
            OwnPreferences own = new OwnPreferences(core.entityManager, core.identity, filter);
            core.as(core.person("Mia", "Groß", Role.PUPIL), as -> {
                assertThatThrownBy(() -> own.choose(preferences("Schurke", null, null, null)))
                        .isInstanceOf(RefusedTextException.class);
                assertThat(own.get()).isEqualTo(preferences(null, null, null, null));
            });
        });
    }

    @Test
    void whatCannotBeChosenIsNotKept() {
        assertThat(preferences("  ", "url(x)", "fr", "<b>")).isEqualTo(preferences(null, null, null, null));
        assertThat(preferences("x".repeat(200), null, null, null).nickname().orElseThrow())
                .hasSize(Preferences.NICKNAME_LENGTH);
    }

    private static Preferences preferences(String nickname, String colour, String language, String theme) {
        return new Preferences(
                Optional.ofNullable(nickname),
                Optional.ofNullable(colour),
                Optional.ofNullable(language),
                Optional.ofNullable(theme));
    }
}
