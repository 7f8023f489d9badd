package org.schulhof.addressbook.internal.list;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.function.BiConsumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.addressbook.AddressBook;
import org.schulhof.addressbook.internal.Grace;
import org.schulhof.addressbook.internal.contact.ContactBook;
import org.schulhof.addressbook.internal.list.InvalidListException.Reason;
import org.schulhof.api.access.Access;
import org.schulhof.api.filter.TextFilter;
import org.schulhof.api.filter.WrittenText;
import org.schulhof.api.group.Group;
import org.schulhof.api.group.GroupType;
import org.schulhof.api.group.Groups;
import org.schulhof.api.persistence.Persistence;
import org.schulhof.api.person.People;
import org.schulhof.api.person.Person;

/** The current person's own distribution lists, to change and to share. */
@Component(service = OwnLists.class)
public final class OwnLists {

    static final int MAX_LISTS = 200;
    static final int MAX_MEMBERS = 500;

    private final Access access;
    private final Persistence persistence;
    private final ListStore store;
    private final ContactBook contacts;
    private final People people;
    private final Groups groups;
    private final Grace grace;
    private final TextFilter filter;

    @Activate
    public OwnLists(
            @Reference Access access,
            @Reference Persistence persistence,
            @Reference ListStore store,
            @Reference ContactBook contacts,
            @Reference People people,
            @Reference Groups groups,
            @Reference Grace grace,
            @Reference TextFilter filter) {
        this.access = access;
        this.persistence = persistence;
        this.store = store;
        this.contacts = contacts;
        this.people = people;
        this.groups = groups;
        this.grace = grace;
        this.filter = filter;
    }

    /**
     * @return the new list's id
     * @throws org.schulhof.api.filter.RefusedTextException if the school refuses the name; nothing was changed
     */
    public long create(String name) {
        long me = me().id();
        filter.require(WrittenText.plain("name", name));
        return persistence.inTransaction(entityManager -> {
            List<DistributionList> mine = store.of(me);
            if (mine.size() >= MAX_LISTS) {
                throw new InvalidListException(Reason.TOO_MANY_LISTS);
            }
            requireNameFree(entityManager, me, mine, name);
            DistributionList list = new DistributionList(me, name);
            entityManager.persist(list);
            entityManager.flush();
            return list.id();
        });
    }

    /** @throws org.schulhof.api.filter.RefusedTextException if the school refuses the name; nothing was changed */
    public void rename(long id, String name) {
        me();
        filter.require(WrittenText.plain("name", name));
        change(id, (entityManager, list) -> {
            List<DistributionList> others = store.of(list.ownerId()).stream()
                    .filter(other -> other.id() != id)
                    .toList();
            requireNameFree(entityManager, list.ownerId(), others, name);
            list.rename(name);
        });
    }

    private static void requireNameFree(
            EntityManager entityManager, long owner, List<DistributionList> others, String name) {
        if (others.stream().anyMatch(other -> other.name().equalsIgnoreCase(name.strip()))) {
            throw new InvalidListException(Reason.NAME_TAKEN);
        }
        ListStore.forget(entityManager, owner, name.strip());
    }

    /** It can be taken back for a while. */
    public void delete(long id) {
        change(id, (entityManager, list) -> list.delete(grace.begin()));
    }

    /**
     * Brings back an own list that was deleted just now, and shares it with whom it was shared.
     *
     * @throws UnknownListException if it is forgotten already, or not the current person's
     */
    public void takeBack(long id) {
        long me = me().id();
        persistence.runInTransaction(entityManager -> own(entityManager, me, id).takeBack());
    }

    /** Puts somebody or something that the current person sees on an own list; nothing happens if it is there. */
    public void add(long id, MemberKind kind, long memberId) {
        requireVisible(kind, memberId);
        change(id, (entityManager, list) -> {
            List<ListMember> members = store.members(id);
            boolean there = members.stream().anyMatch(member -> member.kind() == kind && member.memberId() == memberId);
            if (!there) {
                if (members.size() >= MAX_MEMBERS) {
                    throw new InvalidListException(Reason.TOO_MANY_MEMBERS);
                }
                entityManager.persist(new ListMember(id, kind, memberId));
            }
        });
    }

    private void requireVisible(MemberKind kind, long memberId) {
        switch (kind) {
            case PERSON -> people.find(memberId).orElseThrow(() -> new UnknownListException("person", memberId));
            case GROUP -> groups.find(memberId).orElseThrow(() -> new UnknownListException("group", memberId));
            case CONTACT -> contacts.find(memberId);
        }
    }

    public void remove(long id, MemberKind kind, long memberId) {
        change(id, (entityManager, list) -> ListStore.remove(entityManager, id, kind, memberId));
    }

    /** With which groups the current person may share a list. */
    public List<Group> shareable(String text) {
        Person me = me();
        if (!access.has(AddressBook.SHARE)) {
            return List.of();
        }
        return groups.search(text, 0, 200).stream()
                .filter(group -> mayShareWith(me, group))
                .toList();
    }

    /** The members of the group see the list and what is on it from now on. */
    public void share(long id, long groupId) {
        Person me = me();
        access.requireRight(AddressBook.SHARE);
        Group group = groups.find(groupId)
                .filter(found -> mayShareWith(me, found))
                .orElseThrow(() -> new UnknownListException("group", groupId));
        change(id, (entityManager, list) -> list.shareWith(group.id()));
    }

    public void stopSharing(long id, long groupId) {
        change(id, (entityManager, list) -> list.stopSharingWith(groupId));
    }

    /** All pupils of a school are too many to be told of a pupil's list. */
    private static boolean mayShareWith(Person person, Group group) {
        return person.worksAtSchool() || group.type() != GroupType.ROLE;
    }

    private void change(long id, BiConsumer<EntityManager, DistributionList> change) {
        long me = me().id();
        persistence.runInTransaction(entityManager -> {
            DistributionList list = own(entityManager, me, id);
            if (list.isDeleted()) {
                throw new UnknownListException("list", id);
            }
            change.accept(entityManager, list);
        });
    }

    private static DistributionList own(EntityManager entityManager, long me, long id) {
        DistributionList list = entityManager.find(DistributionList.class, id);
        if (list == null || list.ownerId() != me) {
            throw new UnknownListException("list", id);
        }
        return list;
    }

    private Person me() {
        return access.require(AddressBook.ID);
    }
}
