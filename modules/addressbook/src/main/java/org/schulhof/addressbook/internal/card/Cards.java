package org.schulhof.addressbook.internal.card;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.addressbook.internal.photo.Photo;
import org.schulhof.addressbook.internal.photo.Photos;
import org.schulhof.api.persistence.Persistence;

/** The cards of all people. Asks no one whether they may: the services that hand a card out do. */
@Component(service = Cards.class)
public final class Cards {

    private final Persistence persistence;
    private final Photos photos;

    @Activate
    public Cards(@Reference Persistence persistence, @Reference Photos photos) {
        this.persistence = persistence;
        this.photos = photos;
    }

    /** All that the person tells, to whomever; in the order of the fields. */
    public Map<CardField, Statement> statements(long personId) {
        Map<CardField, Statement> statements = new EnumMap<>(CardField.class);
        persistence
                .inTransaction(entityManager -> entityManager
                        .createQuery("select e from CardEntry e where e.personId = :person", CardEntry.class)
                        .setParameter("person", personId)
                        .getResultList())
                .forEach(entry -> statements.put(entry.field(), new Statement(entry.value(), entry.audience())));
        return statements;
    }

    /** What the person tells this reader. */
    public Map<CardField, String> visible(long personId, Relation reader) {
        Map<CardField, String> visible = new EnumMap<>(CardField.class);
        statements(personId).forEach((field, statement) -> {
            if (statement.audience().includes(reader)) {
                visible.put(field, statement.value());
            }
        });
        return visible;
    }

    /** Ids of all who tell somebody something, or show a photo, and of the reader. */
    public Set<Long> telling(long readerId) {
        return persistence.inTransaction(entityManager -> {
            Set<Long> telling = new HashSet<>(entityManager
                    .createQuery(
                            "select distinct e.personId from CardEntry e where e.audience <> :nobody or e.personId = :reader",
                            Long.class)
                    .setParameter("nobody", Audience.NOBODY)
                    .setParameter("reader", readerId)
                    .getResultList());
            telling.addAll(entityManager
                    .createQuery(
                            "select p.personId from Portrait p where p.audience <> :nobody or p.personId = :reader",
                            Long.class)
                    .setParameter("nobody", Audience.NOBODY)
                    .setParameter("reader", readerId)
                    .getResultList());
            return telling;
        });
    }

    /** What each of these people tells the reader, in one query; those who tell nothing are missing. */
    public Map<Long, Map<CardField, String>> visible(Map<Long, Relation> readers) {
        Map<Long, Map<CardField, String>> visible = new HashMap<>();
        if (readers.isEmpty()) {
            return visible;
        }
        persistence
                .inTransaction(entityManager -> entityManager
                        .createQuery("select e from CardEntry e where e.personId in :people", CardEntry.class)
                        .setParameter("people", readers.keySet())
                        .getResultList())
                .stream()
                .filter(entry -> entry.audience().includes(readers.get(entry.personId())))
                .forEach(entry -> visible.computeIfAbsent(entry.personId(), person -> new EnumMap<>(CardField.class))
                        .put(entry.field(), entry.value()));
        return visible;
    }

    public Optional<Portrait> portrait(long personId) {
        return Optional.ofNullable(
                persistence.inTransaction(entityManager -> entityManager.find(Portrait.class, personId)));
    }

    /** The photos of those who show them to the reader, in one query. */
    public Map<Long, Photo> photos(Map<Long, Relation> readers) {
        Map<Long, Photo> visible = new HashMap<>();
        portraits(readers.keySet()).stream()
                .filter(portrait -> portrait.audience().includes(readers.get(portrait.personId())))
                .forEach(portrait -> visible.put(portrait.personId(), portrait.photo()));
        return visible;
    }

    private List<Portrait> portraits(Collection<Long> personIds) {
        if (personIds.isEmpty()) {
            return List.of();
        }
        return persistence.inTransaction(entityManager -> entityManager
                .createQuery("select p from Portrait p where p.personId in :people", Portrait.class)
                .setParameter("people", personIds)
                .getResultList());
    }

    /** How much of a card was erased. */
    public record Erased(int statements, int portraits) {}

    /** Erases the card and its photo. */
    public Erased erase(long personId) {
        return persistence.inTransaction(entityManager -> {
            Portrait portrait = entityManager.find(Portrait.class, personId);
            if (portrait != null) {
                photos.delete(portrait.photo());
                entityManager.remove(portrait);
            }
            int statements = entityManager
                    .createQuery("delete from CardEntry e where e.personId = :person")
                    .setParameter("person", personId)
                    .executeUpdate();
            return new Erased(statements, portrait == null ? 0 : 1);
        });
    }
}
