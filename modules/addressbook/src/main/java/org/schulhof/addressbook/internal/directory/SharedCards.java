package org.schulhof.addressbook.internal.directory;

import ezvcard.VCardVersion;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.addressbook.AddressBook;
import org.schulhof.addressbook.internal.card.CardField;
import org.schulhof.addressbook.internal.card.Cards;
import org.schulhof.addressbook.internal.card.Relation;
import org.schulhof.addressbook.internal.photo.Photo;
import org.schulhof.addressbook.internal.photo.Photos;
import org.schulhof.api.access.Access;
import org.schulhof.api.group.Group;
import org.schulhof.api.group.Groups;
import org.schulhof.api.person.People;
import org.schulhof.api.person.Person;

/**
 * The shared address book for programs that sync: what people tell the current person of themselves (R26). Whoever tells them
 * nothing is not in it, so that a phone does not carry the names of a whole school.
 */
@Component(service = SharedCards.class)
public final class SharedCards {

    private final Access access;
    private final People people;
    private final Groups groups;
    private final Cards cards;
    private final Photos photos;

    @Activate
    public SharedCards(
            @Reference Access access,
            @Reference People people,
            @Reference Groups groups,
            @Reference Cards cards,
            @Reference Photos photos) {
        this.access = access;
        this.people = people;
        this.groups = groups;
        this.cards = cards;
        this.photos = photos;
    }

    /** All of them, sorted by their ids. */
    public List<SharedCard> all() {
        Person reader = access.require(AddressBook.ID);
        return of(reader, cards.telling(reader.id()));
    }

    /** Those of these people who tell the reader something. */
    public List<SharedCard> findAll(Collection<Long> ids) {
        Person reader = access.require(AddressBook.ID);
        return of(reader, Set.copyOf(ids));
    }

    /** As many queries for a thousand as for one. */
    private List<SharedCard> of(Person reader, Set<Long> ids) {
        Map<Long, Person> visible = people.findAll(ids).values().stream()
                .filter(Person::active)
                .collect(Collectors.toMap(Person::id, person -> person));
        Map<Long, List<Group>> groupsOf = groups.ofAll(visible.keySet());
        List<Group> readersGroups = groups.of(reader.id());
        Map<Long, Relation> relations = new HashMap<>();
        visible.keySet()
                .forEach(id -> relations.put(
                        id, Relation.of(reader, readersGroups, id, groupsOf.getOrDefault(id, List.of()))));
        Map<Long, Map<CardField, String>> statements = cards.visible(relations);
        Map<Long, Photo> shown = cards.photos(relations);
        return visible.values().stream()
                .map(person ->
                        new SharedCard(person, statements.getOrDefault(person.id(), Map.of()), shown.get(person.id())))
                .filter(card -> !card.statements().isEmpty() || card.photo() != null)
                .sorted(Comparator.comparingLong(card -> card.person().id()))
                .toList();
    }

    /** As a vCard of version 3.0. */
    public String text(SharedCard card) {
        access.require(AddressBook.ID);
        return PersonCard.write(
                card.person(),
                card.statements(),
                Optional.ofNullable(card.photo()).map(photos::read),
                Optional.of(card.uid()),
                VCardVersion.V3_0);
    }

    /** Another one whenever anything in these cards is. */
    public static String state(List<SharedCard> all) {
        return SharedCard.digest(
                all.stream().map(card -> card.person().id() + " " + card.tag()).collect(Collectors.joining("\n")));
    }
}
