package org.schulhof.addressbook.internal.dav;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;
import org.schulhof.addressbook.internal.contact.Contact;
import org.schulhof.addressbook.internal.contact.ContactCards;
import org.schulhof.addressbook.internal.contact.ContactCards.Change;
import org.schulhof.addressbook.internal.contact.ContactCards.Changed;
import org.schulhof.addressbook.internal.contact.InvalidContactException;
import org.schulhof.addressbook.internal.contact.TooManyContactsException;
import org.schulhof.addressbook.internal.contact.UidConflictException;
import org.schulhof.addressbook.internal.text.BrokenCardException;
import org.schulhof.addressbook.internal.text.CardText;
import org.schulhof.api.access.AccessDeniedException;
import org.schulhof.api.dav.DavBody;
import org.schulhof.api.dav.DavCollection;
import org.schulhof.api.dav.DavCondition;
import org.schulhof.api.dav.DavElement;
import org.schulhof.api.dav.DavException;
import org.schulhof.api.dav.DavException.Reason;
import org.schulhof.api.dav.DavMember;
import org.schulhof.api.dav.DavNames;
import org.schulhof.api.dav.DavReply;

/** The current person's own contacts. */
final class ContactsCollection implements DavCollection {

    private static final QName VALID = DavNames.carddav("valid-address-data");
    private static final Set<String> TYPES = Set.of("", "text/vcard", "text/x-vcard", "text/directory");
    private static final int LONGEST_NAME = 255;

    /** Texts may hold pictures: few are in memory at a time. */
    private static final int TEXTS_AT_ONCE = 50;

    private final ContactCards contacts;
    private final String displayName;

    ContactsCollection(ContactCards contacts, String displayName) {
        this.contacts = contacts;
        this.displayName = displayName;
    }

    @Override
    public String name() {
        return "contacts";
    }

    @Override
    public List<DavElement> properties() {
        return BookProperties.of(displayName);
    }

    @Override
    public Set<QName> settable() {
        return Set.of();
    }

    @Override
    public void set(Map<QName, String> values) {
        throw new AccessDeniedException("Nothing of it can be set");
    }

    @Override
    public boolean writable() {
        return true;
    }

    @Override
    public long maxSize() {
        return CardText.LARGEST;
    }

    @Override
    public Set<QName> reports() {
        return Set.of(BookProperties.QUERY);
    }

    @Override
    public String token() {
        return Long.toString(contacts.lastChange());
    }

    @Override
    public void list(DavReply reply) {
        tell(contacts.all(), reply);
    }

    private void tell(List<Contact> listed, DavReply reply) {
        if (reply.wants(DavNames.ADDRESS_DATA) || listed.stream().anyMatch(contact -> contact.octets() == 0)) {
            withTexts(listed, (contact, text) -> {
                CardContent content = new CardContent(text);
                reply.found(member(contact, content.octets()), content);
                return true;
            });
        } else {
            listed.forEach(contact -> reply.found(member(contact, contact.octets())));
        }
    }

    private static DavMember member(Contact contact, long octets) {
        return new DavMember(contact.resource(), contact.etag(), "text/vcard", octets, contact.changedAt());
    }

    /** @param shown returns false to see no more of them */
    private void withTexts(List<Contact> listed, BiPredicate<Contact, String> shown) {
        for (int from = 0; from < listed.size(); from += TEXTS_AT_ONCE) {
            List<Contact> some = listed.subList(from, Math.min(listed.size(), from + TEXTS_AT_ONCE));
            List<String> texts = contacts.texts(some);
            for (int i = 0; i < some.size(); i++) {
                if (!shown.test(some.get(i), texts.get(i))) {
                    return;
                }
            }
        }
    }

    @Override
    public void read(Collection<String> names, DavReply reply) {
        withTexts(contacts.findAll(names), (contact, text) -> {
            CardContent content = new CardContent(text);
            reply.found(member(contact, content.octets()), content);
            return true;
        });
    }

    @Override
    public String changes(@Nullable String since, int limit, DavReply reply) {
        Changed changed = contacts.since(since == null ? 0 : number(since), limit)
                .orElseThrow(() -> new DavException(Reason.UNKNOWN_TOKEN));
        List<Contact> there = new ArrayList<>();
        for (Change change : changed.changes()) {
            if (change.contact() == null) {
                reply.gone(change.resource());
            } else {
                there.add(change.contact());
            }
        }
        tell(there, reply);
        if (changed.more()) {
            reply.truncated();
        }
        return Long.toString(changed.last());
    }

    private static long number(String token) {
        if (!token.matches("\\d{1,18}")) {
            throw new DavException(Reason.UNKNOWN_TOKEN);
        }
        return Long.parseLong(token);
    }

    @Override
    public void report(DavElement query, DavReply reply) {
        BookQuery asked = new BookQuery(query, reply);
        withTexts(contacts.all(), (contact, text) -> asked.show(member(contact, new CardContent(text).octets()), text));
    }

    @Override
    public DavMember put(String name, DavBody body, DavCondition condition) throws IOException {
        if (!TYPES.contains(body.type())) {
            throw new DavException(
                    Reason.UNSUPPORTED_TYPE, DavNames.carddav("supported-address-data"), "vCards are taken");
        }
        if (name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            throw new DavException(Reason.NOT_ACCEPTED, VALID, "The name is too long or no text");
        }
        try {
            Contact written =
                    contacts.write(name, text(body.content().readAllBytes()), now -> condition.require(member(now)));
            return member(written, written.octets());
        } catch (BrokenCardException e) {
            throw broken(e);
        } catch (InvalidContactException e) {
            throw new DavException(Reason.NOT_ACCEPTED, VALID, "There is nothing in it by which to list it");
        } catch (UidConflictException e) {
            throw new DavException(
                    Reason.CONFLICT, DavNames.carddav("no-uid-conflict"), "The UID is that of another contact");
        } catch (TooManyContactsException e) {
            throw new DavException(
                    Reason.TOO_MUCH, DavNames.dav("quota-not-exceeded"), "There is no room for more contacts");
        }
    }

    private static @Nullable DavMember member(@Nullable Contact contact) {
        return contact == null ? null : member(contact, contact.octets());
    }

    private static String text(byte[] octets) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(octets))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new DavException(Reason.NOT_ACCEPTED, VALID, "It is no text in UTF-8");
        }
    }

    private static DavException broken(BrokenCardException broken) {
        return switch (broken.reason()) {
            case MALFORMED -> new DavException(Reason.NOT_ACCEPTED, VALID, "It is no vCard");
            case VERSION ->
                new DavException(
                        Reason.NOT_ACCEPTED,
                        DavNames.carddav("supported-address-data"),
                        "vCards of the versions 3.0 and 4.0 are taken");
            case TOO_LARGE ->
                new DavException(Reason.NOT_ACCEPTED, DavNames.carddav("max-resource-size"), "The vCard is too large");
        };
    }

    @Override
    public boolean delete(String name, DavCondition condition) {
        return contacts.delete(name, now -> condition.require(member(now)));
    }
}
