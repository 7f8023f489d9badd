package org.schulhof.addressbook.internal.contact;

import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.schulhof.addressbook.internal.Address;
import org.schulhof.addressbook.internal.Deleted;
import org.schulhof.addressbook.internal.Feedback;
import org.schulhof.addressbook.internal.photo.NotAPictureException;
import org.schulhof.addressbook.internal.photo.Photos;
import org.schulhof.addressbook.internal.photo.PictureTooLargeException;
import org.schulhof.api.filter.RefusedTextException;
import org.schulhof.api.page.PageBean;
import org.schulhof.api.page.PageName;

/** A contact to fill in, a new one or {@code contact.xhtml?id=<contact>}. */
@Component(service = PageBean.class, scope = ServiceScope.PROTOTYPE)
@PageName("contactForm")
public final class ContactPage implements PageBean {

    private final ContactBook contacts;
    private final Feedback feedback;
    private @Nullable Long id;
    private String etag = "";
    private boolean loaded;
    private String firstName = "";
    private String lastName = "";
    private String organisation = "";
    private String birthday = "";
    private String note = "";
    private ArrayList<Row> rows = new ArrayList<>();
    private transient @Nullable Part photo;

    @Activate
    public ContactPage(@Reference ContactBook contacts, @Reference Feedback feedback) {
        this.contacts = contacts;
        this.feedback = feedback;
    }

    /** Fills the form at its first request. */
    private void load() {
        if (loaded) {
            return;
        }
        loaded = true;
        id = Address.id("id").orElse(null);
        if (id != null) {
            Contact contact = contacts.find(id);
            etag = contact.etag();
            ContactData data = contact.data();
            firstName = data.firstName();
            lastName = data.lastName();
            organisation = data.organisation();
            birthday = data.birthday() == null ? "" : data.birthday().toString();
            note = data.note();
            data.details().stream().map(Row::new).forEach(rows::add);
        }
        for (DetailKind kind : DetailKind.values()) {
            if (rows(kind).isEmpty()) {
                add(kind);
            }
        }
    }

    public @Nullable Long getId() {
        load();
        return id;
    }

    public @Nullable Long getPhotoId() {
        return getId() == null
                ? null
                : contacts.find(id).photo().map(shown -> shown.pictureId()).orElse(null);
    }

    public DetailKind[] getKinds() {
        return DetailKind.values();
    }

    public List<DetailLabel> labels(DetailKind kind) {
        return kind == DetailKind.PHONE
                ? List.of(DetailLabel.MOBILE, DetailLabel.HOME, DetailLabel.WORK, DetailLabel.OTHER)
                : List.of(DetailLabel.HOME, DetailLabel.WORK, DetailLabel.OTHER);
    }

    public List<Row> rows(DetailKind kind) {
        load();
        return rows.stream().filter(row -> row.kind == kind).toList();
    }

    public void add(DetailKind kind) {
        rows.add(new Row(kind, labels(kind).get(0)));
    }

    public void remove(Row row) {
        rows.remove(row);
    }

    /** @return the page to go to; null to stay and mend */
    public @Nullable String save() throws IOException {
        try {
            ContactData data = new ContactData(
                    firstName,
                    lastName,
                    organisation,
                    day(),
                    note,
                    rows.stream().map(Row::detail).toList());
            if (id == null) {
                id = contacts.add(data).id();
            } else {
                contacts.change(id, etag, data);
                etag = contacts.find(id).etag();
            }
            savePhoto();
            feedback.done("contact.saved");
            return "contacts?faces-redirect=true&id=" + id;
        } catch (RefusedTextException e) {
            feedback.refused(e, this::input);
        } catch (InvalidContactException e) {
            feedback.refused("contact.invalid." + e.reason());
        } catch (ContactChangedException e) {
            feedback.refused("contact.changed");
        } catch (TooManyContactsException e) {
            feedback.refused("contact.tooMany", ContactBook.MAX_CONTACTS);
        } catch (NotAPictureException e) {
            feedback.refusedAt("form:photo", "photo.none");
        } catch (PictureTooLargeException e) {
            feedback.refusedAt("form:photo", "photo.tooLarge", Photos.MAX_BYTES / (1024 * 1024));
        }
        return null;
    }

    /** The client id of the input that a text was typed into. */
    private String input(String field) {
        if (!field.startsWith(ContactData.DETAIL)) {
            return "form:" + field;
        }
        Row row = rows.stream()
                .filter(filled -> !filled.value.isBlank())
                .toList()
                .get(Integer.parseInt(field.substring(ContactData.DETAIL.length())));
        return "form:kinds:" + row.kind.ordinal() + ":rows:" + rows(row.kind).indexOf(row) + ":value";
    }

    private @Nullable LocalDate day() {
        try {
            return birthday.isBlank() ? null : LocalDate.parse(birthday);
        } catch (DateTimeParseException e) {
            throw new InvalidContactException(InvalidContactException.Reason.BIRTHDAY_MALFORMED);
        }
    }

    private void savePhoto() throws IOException {
        if (photo != null && photo.getSize() > 0) {
            try (InputStream content = photo.getInputStream()) {
                contacts.changePhoto(id, content);
            }
        }
    }

    public String delete() {
        Deleted deleted = new Deleted(id, contacts.find(id).data().displayName());
        contacts.delete(id);
        deleted.leaveForNextPage();
        return "contacts?faces-redirect=true";
    }

    public String removePhoto() {
        contacts.removePhoto(id);
        feedback.done("photo.removed");
        return "contact?faces-redirect=true&id=" + id;
    }

    public String getFirstName() {
        load();
        return firstName;
    }

    public void setFirstName(@Nullable String value) {
        firstName = orEmpty(value);
    }

    public String getLastName() {
        load();
        return lastName;
    }

    public void setLastName(@Nullable String value) {
        lastName = orEmpty(value);
    }

    public String getOrganisation() {
        load();
        return organisation;
    }

    public void setOrganisation(@Nullable String value) {
        organisation = orEmpty(value);
    }

    public String getBirthday() {
        load();
        return birthday;
    }

    public void setBirthday(@Nullable String value) {
        birthday = orEmpty(value);
    }

    public String getNote() {
        load();
        return note;
    }

    public void setNote(@Nullable String value) {
        note = orEmpty(value);
    }

    public @Nullable Part getPhoto() {
        return photo;
    }

    public void setPhoto(@Nullable Part chosen) {
        photo = chosen;
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }

    /** One way to reach the contact. */
    public static final class Row implements Serializable {

        private static final long serialVersionUID = 1L;

        private final DetailKind kind;
        private DetailLabel label;
        private String value;

        private Row(DetailKind kind, DetailLabel label) {
            this.kind = kind;
            this.label = label;
            this.value = "";
        }

        private Row(ContactDetail detail) {
            this.kind = detail.kind();
            this.label = detail.label();
            this.value = detail.value();
        }

        private ContactDetail detail() {
            return new ContactDetail(kind, label, value);
        }

        public DetailLabel getLabel() {
            return label;
        }

        public void setLabel(DetailLabel newLabel) {
            label = newLabel;
        }

        public String getValue() {
            return value;
        }

        public void setValue(@Nullable String newValue) {
            value = orEmpty(newValue);
        }
    }
}
