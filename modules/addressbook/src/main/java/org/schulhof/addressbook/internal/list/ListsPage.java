package org.schulhof.addressbook.internal.list;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.schulhof.addressbook.internal.Deleted;
import org.schulhof.addressbook.internal.contact.Contact;
import org.schulhof.addressbook.internal.contact.ContactBook;
import org.schulhof.addressbook.internal.directory.Directory;
import org.schulhof.addressbook.internal.directory.Listing;
import org.schulhof.api.filter.RefusedTextException;
import org.schulhof.api.group.Group;
import org.schulhof.api.page.Feedback;
import org.schulhof.api.page.PageAddress;
import org.schulhof.api.page.PageBean;
import org.schulhof.api.page.PageName;

/** The lists, and one of them beside: {@code lists.xhtml?id=<list>}. */
@Component(service = PageBean.class, scope = ServiceScope.PROTOTYPE)
@PageName("lists")
public final class ListsPage implements PageBean {

    private static final int FOUND_OF_EACH = 6;

    private final Lists lists;
    private final OwnLists ownLists;
    private final Directory directory;
    private final ContactBook contacts;
    private final Feedback feedback;
    private @Nullable Long id;
    private @Nullable Deleted deleted;
    private String name = "";
    private String search = "";
    private @Nullable Long shareWith;
    private transient @Nullable OpenList shown;
    private transient @Nullable List<ListSummary> own;
    private transient @Nullable List<ListSummary> shared;

    @Activate
    public ListsPage(
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

    public List<ListSummary> getOwn() {
        if (own == null) {
            own = lists.own();
        }
        return own;
    }

    public List<ListSummary> getShared() {
        if (shared == null) {
            shared = lists.sharedWithMe();
        }
        return shared;
    }

    public @Nullable Long getId() {
        if (id == null) {
            id = PageAddress.current().id("id").orElse(null);
        }
        return id;
    }

    public @Nullable OpenList getShown() {
        if (shown == null && getId() != null) {
            shown = lists.open(getId());
        }
        return shown;
    }

    public @Nullable String create() {
        try {
            return "lists?faces-redirect=true&id=" + ownLists.create(name);
        } catch (RefusedTextException e) {
            refuse(e);
            return null;
        } catch (InvalidListException e) {
            refuse(e);
            return null;
        }
    }

    public @Nullable String rename() {
        try {
            ownLists.rename(id, name);
            return here();
        } catch (RefusedTextException e) {
            refuse(e);
            return null;
        } catch (InvalidListException e) {
            refuse(e);
            return null;
        }
    }

    /** At the head of the page: the dialog with the name is closed again. */
    private void refuse(RefusedTextException e) {
        feedback.refused(e, field -> null);
    }

    private void refuse(InvalidListException e) {
        feedback.refused("list.invalid." + e.reason(), name.strip());
    }

    public String delete() {
        Deleted gone = new Deleted(id, lists.open(id).name());
        ownLists.delete(id);
        gone.leaveForNextPage();
        return "lists?faces-redirect=true";
    }

    public @Nullable Deleted getDeleted() {
        if (deleted == null) {
            deleted = Deleted.leftByLastPage().orElse(null);
        }
        return deleted;
    }

    public String takeBack() {
        try {
            ownLists.takeBack(deleted.id());
            return "lists?faces-redirect=true&id=" + deleted.id();
        } catch (UnknownListException e) {
            feedback.refused("undo.tooLate", deleted.name());
            return "lists?faces-redirect=true";
        }
    }

    /** Whom to put on the list: those that match what was typed. */
    public List<Listing> getFoundPeople() {
        return search.isBlank()
                ? List.of()
                : firsts(directory.searchPeople(search, 0).items());
    }

    public List<Group> getFoundGroups() {
        return search.isBlank()
                ? List.of()
                : firsts(directory.searchGroups(search, 0).items());
    }

    public List<Contact> getFoundContacts() {
        return search.isBlank() ? List.of() : firsts(contacts.search(search, 0).items());
    }

    private static <T> List<T> firsts(List<T> found) {
        return found.subList(0, Math.min(found.size(), FOUND_OF_EACH));
    }

    public void add(MemberKind kind, long memberId) {
        try {
            ownLists.add(id, kind, memberId);
            search = "";
        } catch (InvalidListException e) {
            refuse(e);
        }
        reload();
    }

    public void remove(MemberKind kind, long memberId) {
        ownLists.remove(id, kind, memberId);
        reload();
    }

    private void reload() {
        shown = null;
        own = null;
    }

    public List<Group> getShareable() {
        return ownLists.shareable("");
    }

    public String share() {
        if (shareWith != null) {
            ownLists.share(id, shareWith);
        }
        return here();
    }

    public String stopSharing(long groupId) {
        ownLists.stopSharing(id, groupId);
        return here();
    }

    private String here() {
        return "lists?faces-redirect=true&id=" + id;
    }

    /** For renaming: the name as it is until another one is typed. */
    public String getNewName() {
        return name.isEmpty() ? getShown().name() : name;
    }

    public void setNewName(@Nullable String newName) {
        setName(newName);
    }

    public String getName() {
        return name;
    }

    public void setName(@Nullable String newName) {
        name = newName == null ? "" : newName;
    }

    public String getSearch() {
        return search;
    }

    public void setSearch(@Nullable String text) {
        search = text == null ? "" : text;
    }

    public @Nullable Long getShareWith() {
        return shareWith;
    }

    public void setShareWith(@Nullable Long groupId) {
        shareWith = groupId;
    }
}
