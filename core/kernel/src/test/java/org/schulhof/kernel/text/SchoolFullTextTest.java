package org.schulhof.kernel.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.schulhof.api.text.SearchQuery;
import org.schulhof.testkit.EmbeddedMariaDb;

/** The words, and what the database makes of them. */
class SchoolFullTextTest {

    @RegisterExtension
    static final EmbeddedMariaDb database = EmbeddedMariaDb.migratedFrom();

    private final SchoolFullText search = new SchoolFullText();

    @BeforeEach
    void write() throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("drop table if exists chat_post");
            statement.execute(
                    "create table chat_post (id bigint primary key,"
                            + " search_text mediumtext character set ascii not null, fulltext key chat_post_search (search_text))");
            Map<Integer, String> posts = new LinkedHashMap<>();
            posts.put(1, "Die Bären gehen zu Fuß in die AG 3 b");
            posts.put(2, "Baeren und Straßenbahnen");
            posts.put(3, "The bar is about how it was when or not");
            posts.put(4, "Łukasz, Ďuro & Нина: geht's? +a -b \"c d\"");
            posts.put(5, "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft");
            for (Map.Entry<Integer, String> post : posts.entrySet()) {
                try (PreparedStatement insert = connection.prepareStatement("insert into chat_post values (?, ?)")) {
                    insert.setInt(1, post.getKey());
                    insert.setString(2, search.index(post.getValue()));
                    insert.executeUpdate();
                }
            }
        }
    }

    @Test
    void umlautsAreFoundInBothSpellings() throws SQLException {
        assertThat(found("bären")).containsExactly(1, 2);
        assertThat(found("BAEREN")).containsExactly(1, 2);
        assertThat(found("baren")).containsExactly(1);
        assertThat(found("bär")).containsExactly(1, 2, 3);
        assertThat(found("strasse")).containsExactly(2);
        assertThat(found("fuss")).containsExactly(1);
        assertThat(found("fuß")).containsExactly(1);
    }

    @Test
    void wordsAreFoundByTheirBeginningsHoweverShortTheyAre() throws SQLException {
        assertThat(found("ag")).containsExactly(1);
        assertThat(found("a")).containsExactly(1, 3, 4);
        assertThat(found("3")).containsExactly(1);
        assertThat(found("b 3")).containsExactly(1);
        assertThat(found("Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"))
                .containsExactly(5);
    }

    @Test
    void noWordIsTooCommonToBeFound() throws SQLException {
        for (String word : new String[] {"about", "how", "is", "it", "or", "the", "was", "when"}) {
            assertThat(found(word)).as(word).containsExactly(3);
        }
    }

    @Test
    void namesOfOtherAlphabetsAreFoundByTheirLetters() throws SQLException {
        assertThat(found("lukasz nina duro gehts")).containsExactly(4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-bären",
                "+",
                "*",
                "a*",
                "(",
                ")",
                "\"",
                "a\"b",
                "~a",
                "<a",
                ">a",
                "@",
                "a @3",
                "bär @ 5",
                "'",
                "''",
                "a'b",
                "\\",
                "%",
                "_",
                "🙂",
                "+-",
                "((((",
                "a) or 1=1 --",
                "\u0000"
            })
    void whateverIsTypedIsAQuestionThatTheDatabaseUnderstands(String typed) throws SQLException {
        assertThat(found(typed)).isNotNull();
    }

    private Set<Integer> found(String typed) throws SQLException {
        Set<Integer> ids = new TreeSet<>();
        var query = search.query(typed);
        if (query.isEmpty()) {
            return ids;
        }
        try (Connection connection = database.dataSource().getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select id from chat_post where match (search_text) against (? in boolean mode)")) {
            select.setString(1, query.get().expression());
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getInt(1));
                }
            }
            assertThat(byCondition(connection, query.get())).as("row by row").isEqualTo(ids);
        }
        return ids;
    }

    private static Set<Integer> byCondition(Connection connection, SearchQuery query) throws SQLException {
        Set<Integer> ids = new TreeSet<>();
        try (Statement select = connection.createStatement();
                ResultSet rows =
                        select.executeQuery("select id from chat_post where " + query.condition("search_text"))) {
            while (rows.next()) {
                ids.add(rows.getInt(1));
            }
        }
        return ids;
    }
}
