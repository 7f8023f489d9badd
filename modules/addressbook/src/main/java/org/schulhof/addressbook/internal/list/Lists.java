package org.schulhof.addressbook.internal.list;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.addressbook.AddressBook;
import org.schulhof.addressbook.internal.contact.Contact;
import org.schulhof.addressbook.internal.contact.ContactDetail;
import org.schulhof.addressbook.internal.contact.DetailKind;
import org.schulhof.addressbook.internal.directory.Directory;
import org.schulhof.addressbook.internal.list.OpenList.ListedContact;
import org.schulhof.addressbook.internal.list.OpenList.Share;
import org.schulhof.api.access.Access;
import org.schulhof.api.group.Group;
import org.schulhof.api.group.Groups;
import org.schulhof.api.persistence.Persistence;
import org.schulhof.api.person.People;
import org.schulhof.api.person.Person;

/** Distribution lists to read: the current person's own, and those that others share with a group of theirs. */
@Component(service = Lists.class)
public final class Lists {

    private final Access access;
    private final Persistence persistence;
    private final ListStore store;
    private final Directory directory;
    private final People people;
    private final Groups groups;

    @Activate
    public Lists(
            @Reference Access access,
            @Reference Persistence persistence,
            @Reference ListStore store,
            @Reference Directory directory,
            @Reference People people,
            @Reference Groups groups) {
        this.access = access;
        this.persistence = persistence;
        this.store = store;
        this.directory = directory;
        this.people = people;
        this.groups = groups;
    }

    public List<ListSummary> own() {
        return summaries(store.of(me().id()), Map.of());
    }

    /** Ids of the own lists on which the person, group or contact is. */
    public Set<Long> holding(MemberKind kind, long memberId) {
        return store.holding(me().id(), kind, memberId);
    }

    public List<ListSummary> sharedWithMe() {
        Person me = me();
        List<Long> myGroups = groups.of(me.id()).stream().map(Group::id).toList();
        List<DistributionList> shared = store.sharedWith(myGroups, me.id());
        return summaries(
                shared,
                people.findAll(shared.stream().map(DistributionList::ownerId).collect(Collectors.toSet())));
    }

    private List<ListSummary> summaries(List<DistributionList> lists, Map<Long, Person> owners) {
        Map<Long, Integer> counts = store.countMembers(lists);
        Map<Long, Group> shared = groups.findAll(
                lists.stream().flatMap(list -> list.sharedWith().stream()).collect(Collectors.toSet()));
        return lists.stream()
                .map(list -> new ListSummary(
                        list.id(),
                        list.name(),
                        counts.getOrDefault(list.id(), 0),
                        owners.get(list.ownerId()),
                        list.sharedWith().stream()
                                .map(shared::get)
                                .filter(Objects::nonNull)
                                .sorted(Comparator.comparing(Group::name))
                                .toList()))
                .toList();
    }

    /** @throws UnknownListException if it is neither the current person's nor shared with a group of theirs */
    public OpenList open(long id) {
        Person me = me();
        DistributionList list = persistence.inTransaction(entityManager -> readable(entityManager, me, id));
        Map<MemberKind, List<Long>> members = store.members(id).stream()
                .collect(Collectors.groupingBy(
                        ListMember::kind, Collectors.mapping(ListMember::memberId, Collectors.toList())));
        List<Long> personIds = members.getOrDefault(MemberKind.PERSON, List.of());
        List<Long> groupIds = members.getOrDefault(MemberKind.GROUP, List.of());
        List<Person> persons = people.findAll(personIds).values().stream()
                .filter(Person::active)
                .sorted(Comparator.comparing(Person::lastName).thenComparing(Person::firstName))
                .toList();
        Collection<Group> visibleGroups = groups.findAll(groupIds).values();
        boolean own = list.ownerId() == me.id();
        return new OpenList(
                id,
                list.name(),
                own,
                own ? me : people.find(list.ownerId()).orElse(null),
                directory.listings(me, persons),
                visibleGroups.stream().sorted(Comparator.comparing(Group::name)).toList(),
                store.contacts(members.getOrDefault(MemberKind.CONTACT, List.of())).stream()
                        .map(Lists::listed)
                        .toList(),
                personIds.size() - persons.size() + groupIds.size() - visibleGroups.size(),
                own ? shares(list) : List.of());
    }

    private static ListedContact listed(Contact contact) {
        return new ListedContact(
                contact.id(),
                contact.data().displayName(),
                contact.data().details().stream()
                        .filter(detail -> detail.kind() == DetailKind.EMAIL)
                        .map(ContactDetail::value)
                        .findFirst()
                        .orElse(""));
    }

    private List<Share> shares(DistributionList list) {
        Map<Long, Group> visible = groups.findAll(list.sharedWith());
        return list.sharedWith().stream()
                .sorted()
                .map(groupId -> new Share(groupId, visible.get(groupId)))
                .toList();
    }

    private DistributionList readable(EntityManager entityManager, Person me, long id) {
        DistributionList list = entityManager.find(DistributionList.class, id);
        if (list == null || list.isDeleted()) {
            throw new UnknownListException("list", id);
        }
        boolean shared = groups.of(me.id()).stream().map(Group::id).anyMatch(list.sharedWith()::contains);
        if (list.ownerId() != me.id() && !shared) {
            throw new UnknownListException("list", id);
        }
        return list;
    }

    private Person me() {
        return access.require(AddressBook.ID);
    }
}
