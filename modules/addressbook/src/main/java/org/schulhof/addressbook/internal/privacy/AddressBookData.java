package org.schulhof.addressbook.internal.privacy;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonStructure;
import jakarta.json.stream.JsonGenerator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.addressbook.AddressBook;
import org.schulhof.addressbook.internal.card.Cards;
import org.schulhof.addressbook.internal.card.Portrait;
import org.schulhof.addressbook.internal.contact.Contact;
import org.schulhof.addressbook.internal.contact.ContactData;
import org.schulhof.addressbook.internal.contact.ContactStore;
import org.schulhof.addressbook.internal.list.DistributionList;
import org.schulhof.addressbook.internal.list.ListStore;
import org.schulhof.addressbook.internal.photo.PhotoSize;
import org.schulhof.addressbook.internal.photo.Photos;
import org.schulhof.addressbook.internal.vcard.ContactExport;
import org.schulhof.api.module.Texts;
import org.schulhof.api.privacy.Erasure;
import org.schulhof.api.privacy.ExportTarget;
import org.schulhof.api.privacy.PersonalData;

/** All that the address book holds about a person: their card, their contacts, their lists. */
@Component
public final class AddressBookData implements PersonalData {

    private final Cards cards;
    private final ContactStore contacts;
    private final ListStore lists;
    private final Photos photos;
    private final ContactExport vcards;

    @Activate
    public AddressBookData(
            @Reference Cards cards,
            @Reference ContactStore contacts,
            @Reference ListStore lists,
            @Reference Photos photos,
            @Reference ContactExport vcards) {
        this.cards = cards;
        this.contacts = contacts;
        this.lists = lists;
        this.photos = photos;
        this.vcards = vcards;
    }

    @Override
    public List<Holding> describe(Locale locale) {
        Texts texts = Texts.of(AddressBook.class, locale);
        return List.of(
                new Holding(texts.get("data.card"), Purpose.VOLUNTARY),
                new Holding(texts.get("data.photo"), Purpose.VOLUNTARY),
                new Holding(texts.get("data.contacts"), Purpose.VOLUNTARY),
                new Holding(texts.get("data.lists"), Purpose.VOLUNTARY));
    }

    @Override
    public void export(long personId, ExportTarget target) throws IOException {
        add(target, "card.json", card(personId));
        Optional<Portrait> portrait = cards.portrait(personId);
        if (portrait.isPresent()) {
            try (InputStream photo = photos.open(portrait.get().photo(), PhotoSize.PICTURE)) {
                target.add("photo.jpg", photo);
            }
        }
        List<Contact> own = contacts.of(personId);
        add(target, "contacts.json", contacts(own));
        target.write("contacts.vcf", out -> vcards.write(own, out));
        add(target, "lists.json", lists(personId));
    }

    private JsonStructure card(long personId) {
        JsonObjectBuilder card = Json.createObjectBuilder();
        cards.statements(personId)
                .forEach((field, statement) -> card.add(
                        field.name().toLowerCase(Locale.ROOT),
                        Json.createObjectBuilder()
                                .add("value", statement.value())
                                .add("audience", statement.audience().name())));
        cards.portrait(personId)
                .ifPresent(portrait -> card.add(
                        "photo",
                        Json.createObjectBuilder()
                                .add("file", "photo.jpg")
                                .add("audience", portrait.audience().name())));
        return card.build();
    }

    private static JsonStructure contacts(List<Contact> own) {
        JsonArrayBuilder contacts = Json.createArrayBuilder();
        own.stream().map(Contact::data).map(AddressBookData::contact).forEach(contacts::add);
        return contacts.build();
    }

    private static JsonObjectBuilder contact(ContactData data) {
        JsonArrayBuilder details = Json.createArrayBuilder();
        data.details()
                .forEach(detail -> details.add(Json.createObjectBuilder()
                        .add("kind", detail.kind().name())
                        .add("label", detail.label().name())
                        .add("value", detail.value())));
        JsonObjectBuilder contact = Json.createObjectBuilder()
                .add("firstName", data.firstName())
                .add("lastName", data.lastName())
                .add("organisation", data.organisation())
                .add("note", data.note())
                .add("details", details);
        if (data.birthday() != null) {
            contact.add("birthday", data.birthday().toString());
        }
        return contact;
    }

    private JsonStructure lists(long personId) {
        JsonArrayBuilder own = Json.createArrayBuilder();
        for (DistributionList list : lists.of(personId)) {
            JsonArrayBuilder members = Json.createArrayBuilder();
            lists.members(list.id())
                    .forEach(member -> members.add(Json.createObjectBuilder()
                            .add("kind", member.kind().name())
                            .add("id", member.memberId())));
            JsonArrayBuilder groups = Json.createArrayBuilder();
            list.sharedWith().forEach(groups::add);
            own.add(Json.createObjectBuilder()
                    .add("name", list.name())
                    .add("members", members)
                    .add("sharedWithGroups", groups));
        }
        return own.build();
    }

    private static void add(ExportTarget target, String path, JsonStructure json) throws IOException {
        StringWriter text = new StringWriter();
        Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
                .createWriter(text)
                .write(json);
        target.add(path, new ByteArrayInputStream(text.toString().getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public Erasure erase(long personId) {
        Cards.Erased card = cards.erase(personId);
        return Erasure.nothing()
                .deleted("data.card", card.statements())
                .deleted("data.photo", card.portraits())
                .deleted("data.lists", lists.erase(personId))
                .deleted("data.contacts", contacts.erase(personId));
    }
}
