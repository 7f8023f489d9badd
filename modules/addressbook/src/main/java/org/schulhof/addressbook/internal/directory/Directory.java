package org.schulhof.addressbook.internal.directory;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.addressbook.AddressBook;
import org.schulhof.addressbook.internal.Page;
import org.schulhof.addressbook.internal.card.Cards;
import org.schulhof.addressbook.internal.card.Relation;
import org.schulhof.addressbook.internal.photo.Photo;
import org.schulhof.api.access.Access;
import org.schulhof.api.group.Group;
import org.schulhof.api.group.GroupType;
import org.schulhof.api.group.Groups;
import org.schulhof.api.person.People;
import org.schulhof.api.person.Person;

/** The people and groups of the school, as far as the current person may see them. */
@Component(service = Directory.class)
public final class Directory {

    private final Access access;
    private final People people;
    private final Groups groups;
    private final Cards cards;

    @Activate
    public Directory(
            @Reference Access access, @Reference People people, @Reference Groups groups, @Reference Cards cards) {
        this.access = access;
        this.people = people;
        this.groups = groups;
        this.cards = cards;
    }

    /** People whose names have words that begin with the given ones. */
    public Page<Listing> searchPeople(String text, int offset) {
        Person reader = access.require(AddressBook.ID);
        return new Page<>(listings(reader, people.search(text, offset, Page.SIZE)), offset, people.count(text));
    }

    /** The current person's groups, without those of a role. */
    public List<Group> ownGroups() {
        return chosen(groups.of(access.require(AddressBook.ID).id()));
    }

    private static List<Group> chosen(List<Group> all) {
        return all.stream().filter(group -> group.type() != GroupType.ROLE).toList();
    }

    /** The current person, as they see themselves. */
    public Listing me() {
        Person me = access.require(AddressBook.ID);
        return listings(me, List.of(me)).get(0);
    }

    /** Groups whose names begin with the text. */
    public Page<Group> searchGroups(String text, int offset) {
        access.require(AddressBook.ID);
        return new Page<>(groups.search(text, offset, Page.SIZE), offset, groups.count(text));
    }

    /** @throws UnknownEntryException if there is no such person or the reader may not see them */
    public Profile person(long id) {
        Person reader = access.require(AddressBook.ID);
        Person person =
                people.find(id).filter(Person::active).orElseThrow(() -> new UnknownEntryException("person", id));
        List<Group> personsGroups = groups.of(id);
        Relation relation = Relation.of(reader, groups.of(reader.id()), id, personsGroups);
        return new Profile(
                person,
                chosen(personsGroups),
                cards.visible(id, relation),
                cards.photos(Map.of(id, relation)).get(id),
                relation.self());
    }

    /** The photo of the person, if the reader may see it. */
    public Optional<Photo> photo(long personId) {
        Person reader = access.require(AddressBook.ID);
        return people.find(personId)
                .filter(Person::active)
                .map(person -> Relation.of(reader, groups.of(reader.id()), personId, groups.of(personId)))
                .map(relation -> cards.photos(Map.of(personId, relation)).get(personId));
    }

    /** @throws UnknownEntryException if there is no such group or the reader may not see it */
    public Group group(long id) {
        access.require(AddressBook.ID);
        return groups.find(id).orElseThrow(() -> new UnknownEntryException("group", id));
    }

    /** Members and owners of the group. */
    public Page<Listing> members(long groupId, int offset) {
        Person reader = access.require(AddressBook.ID);
        return new Page<>(
                listings(reader, groups.members(groupId, offset, Page.SIZE)), offset, groups.countMembers(groupId));
    }

    /** These people for a list, with as many queries for a hundred as for one. */
    public List<Listing> listings(Person reader, List<Person> listed) {
        List<Long> ids = listed.stream().map(Person::id).toList();
        Map<Long, List<Group>> groupsOf = groups.ofAll(ids);
        List<Group> readersGroups = groups.of(reader.id());
        Map<Long, Relation> relations = new HashMap<>();
        ids.forEach(id ->
                relations.put(id, Relation.of(reader, readersGroups, id, groupsOf.getOrDefault(id, List.of()))));
        Map<Long, Photo> photos = cards.photos(relations);
        return listed.stream()
                .map(person ->
                        Listing.of(person, groupsOf.getOrDefault(person.id(), List.of()), photos.get(person.id())))
                .toList();
    }
}
