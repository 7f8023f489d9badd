package org.schulhof.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.schulhof.api.persistence.Persistence;

class EmbeddedMariaDbTest {

    @RegisterExtension
    static final EmbeddedMariaDb database = EmbeddedMariaDb.migratedFrom("embedded");

    private final Persistence persistence = database.persistence(Tree.class);

    @BeforeEach
    void clear() {
        database.clear();
    }

    @Test
    void keepsWhatATransactionWrote() {
        persistence.runInTransaction(entityManager -> entityManager.persist(new Tree("Eßkastanie")));

        assertThat(count()).isOne();
    }

    @Test
    void rollsBackWithTheException() {
        assertThatThrownBy(() -> persistence.runInTransaction(entityManager -> {
                    entityManager.persist(new Tree("Linde"));
                    entityManager.flush();
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");

        assertThat(count()).isZero();
    }

    @Test
    void nestedWorkBelongsToTheOuterTransaction() {
        assertThatThrownBy(() -> persistence.runInTransaction(outer -> {
                    persistence.runInTransaction(inner -> inner.persist(new Tree("Ulme")));
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");

        assertThat(count()).isZero();
    }

    private long count() {
        return persistence.inTransaction(entityManager -> entityManager
                .createQuery("select count(t) from Tree t", Long.class)
                .getSingleResult());
    }

    @Entity(name = "Tree")
    @Table(name = "tree")
    static class Tree {

        @Id
        @GeneratedValue(strategy = GenerationType.IDENTITY)
        private Long id;

        private String name;

        protected Tree() {}

        Tree(String name) {
            this.name = name;
        }
    }
}
