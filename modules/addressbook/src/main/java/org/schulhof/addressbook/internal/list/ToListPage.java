package org.schulhof.addressbook.internal.list;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.schulhof.addressbook.internal.contact.ContactBook;
import org.schulhof.addressbook.internal.directory.Directory;
import org.schulhof.api.filter.RefusedTextException;
import org.schulhof.api.page.Feedback;
import org.schulhof.api.page.PageAddress;
import org.schulhof.api.page.PageBean;
import org.schulhof.api.page.PageName;

/** On which own lists somebody is, to switch: {@code tolist.xhtml?kind=<PERSON, GROUP or CONTACT>&id=<member>}. */
@Component(service = PageBean.class, scope = ServiceScope.PROTOTYPE)
@PageName("toList")
public final class ToListPage implements PageBean {

    private final Lists lists;
    private final OwnLists ownLists;
    private final Directory directory;
    private final ContactBook contacts;
    private final Feedback feedback;
    private @Nullable MemberKind kind;
    private long id;
    private @Nullable String newName;

    @Activate
    public ToListPage(
            @Reference Lists lists,
            @Reference OwnLists ownLists,
            @Reference Directory directory,
            @Reference ContactBook contacts,
            @Reference Feedback feedback) {
        this.lists = lists;
        this.ownLists = ownLists;
        this.directory = directory;
        this.contacts = contacts;
        this.feedback = feedback;
    }

    private MemberKind kind() {
        if (kind == null) {
            kind = switch (PageAddress.current().text("kind")) {
                case "GROUP" -> MemberKind.GROUP;
                case "CONTACT" -> MemberKind.CONTACT;
                default -> MemberKind.PERSON;
            };
            id = PageAddress.current().id("id").orElse(0L);
        }
        return kind;
    }

    public String getName() {
        return switch (kind()) {
            case PERSON -> directory.person(id).person().name();
            case GROUP -> directory.group(id).name();
            case CONTACT -> contacts.find(id).data().displayName();
        };
    }

    public String getBack() {
        return switch (kind()) {
            case PERSON -> "index.xhtml?id=" + id;
            case GROUP -> "group.xhtml?id=" + id;
            case CONTACT -> "contacts.xhtml?id=" + id;
        };
    }

    public List<Choice> getChoices() {
        MemberKind what = kind();
        Set<Long> holding = lists.holding(what, id);
        return lists.own().stream()
                .map(list -> new Choice(list, holding.contains(list.id())))
                .toList();
    }

    public void toggle(long listId) {
        if (lists.holding(kind(), id).contains(listId)) {
            ownLists.remove(listId, kind(), id);
        } else {
            add(listId);
        }
    }

    /** @return the new list; null to stay and choose another name */
    public @Nullable String create() {
        try {
            long created = ownLists.create(getNewName());
            add(created);
            return "lists?faces-redirect=true&id=" + created;
        } catch (RefusedTextException e) {
            feedback.refused(e, field -> "create:name");
            return null;
        } catch (InvalidListException e) {
            feedback.refusedAt("create:name", "list.invalid." + e.reason(), newName.strip());
            return null;
        }
    }

    private void add(long listId) {
        try {
            ownLists.add(listId, kind(), id);
        } catch (InvalidListException e) {
            feedback.refused("list.invalid." + e.reason());
        }
    }

    /** A list that is made of a group has the group's name until another one is typed. */
    public String getNewName() {
        if (newName == null) {
            newName = kind() == MemberKind.GROUP ? getName() : "";
        }
        return newName;
    }

    public void setNewName(@Nullable String name) {
        newName = name == null ? "" : name;
    }

    /** A list, and whether it holds what this page is about. */
    public record Choice(ListSummary list, boolean on) {}
}
