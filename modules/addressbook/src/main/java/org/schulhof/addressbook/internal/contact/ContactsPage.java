package org.schulhof.addressbook.internal.contact;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.schulhof.addressbook.internal.Deleted;
import org.schulhof.addressbook.internal.Page;
import org.schulhof.api.page.Feedback;
import org.schulhof.api.page.PageAddress;
import org.schulhof.api.page.PageBean;
import org.schulhof.api.page.PageName;
import org.schulhof.api.person.CurrentPerson;

/** The reader's contacts, and one of them beside: {@code contacts.xhtml?q=<text>&from=<offset>&id=<contact>}. */
@Component(service = PageBean.class, scope = ServiceScope.PROTOTYPE)
@PageName("contacts")
public final class ContactsPage implements PageBean {

    private final ContactBook contacts;
    private final CurrentPerson currentPerson;
    private final Feedback feedback;
    private @Nullable Deleted deleted;
    private @Nullable Long id;
    private transient @Nullable Contact shown;
    private transient @Nullable Page<Contact> page;

    @Activate
    public ContactsPage(
            @Reference ContactBook contacts, @Reference CurrentPerson currentPerson, @Reference Feedback feedback) {
        this.contacts = contacts;
        this.currentPerson = currentPerson;
        this.feedback = feedback;
    }

    public String getText() {
        return PageAddress.current().text("q");
    }

    public Page<Contact> getPage() {
        if (page == null) {
            page = contacts.search(getText(), PageAddress.current().offset());
        }
        return page;
    }

    public @Nullable Long getId() {
        if (id == null) {
            id = PageAddress.current().id("id").orElse(null);
        }
        return id;
    }

    public @Nullable Contact getShown() {
        if (shown == null && getId() != null) {
            shown = contacts.find(getId());
        }
        return shown;
    }

    /** What is at hand for one click: the first number and the first mail address. */
    public List<ContactDetail> getQuick() {
        return Stream.of(DetailKind.PHONE, DetailKind.EMAIL)
                .flatMap(kind -> getShown().data().details().stream()
                        .filter(detail -> detail.kind() == kind && detail.link() != null)
                        .limit(1))
                .toList();
    }

    public @Nullable Deleted getDeleted() {
        if (deleted == null) {
            deleted = Deleted.leftByLastPage().orElse(null);
        }
        return deleted;
    }

    public String takeBack() {
        try {
            return "contacts?faces-redirect=true&id="
                    + contacts.takeBack(deleted.id()).id();
        } catch (UnknownContactException e) {
            feedback.refused("undo.tooLate", deleted.name());
            return "contacts?faces-redirect=true";
        }
    }

    public String getBirthday() {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(currentPerson.locale())
                .format(getShown().data().birthday());
    }
}
