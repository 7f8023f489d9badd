package org.schulhof.addressbook.internal.vcard;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.addressbook.internal.contact.CardReading;
import org.schulhof.addressbook.internal.contact.Contact;
import org.schulhof.addressbook.internal.contact.ContactBook;
import org.schulhof.addressbook.internal.contact.ContactData;
import org.schulhof.addressbook.internal.contact.ContactStore;
import org.schulhof.addressbook.internal.contact.InvalidContactException;
import org.schulhof.addressbook.internal.contact.TooManyContactsException;
import org.schulhof.addressbook.internal.text.BrokenCardException;
import org.schulhof.addressbook.internal.text.CardText;
import org.schulhof.addressbook.internal.text.VCardFile;
import org.schulhof.addressbook.internal.vcard.ImportResult.Problem;
import org.schulhof.api.filter.RefusedTextException;
import org.schulhof.api.filter.TextFilter;
import org.schulhof.api.persistence.Persistence;

/**
 * Takes the cards of a file into the current person's contacts. A card that cannot be kept is reported and the others are
 * taken; a card that is known by its id or says nothing new makes no second contact, so that a file can be taken twice.
 */
@Component(service = ContactImport.class)
public final class ContactImport {

    /** What is read of a file. */
    public static final int MAX_BYTES = 20 * 1024 * 1024;

    private final ContactBook contacts;
    private final ContactStore store;
    private final Persistence persistence;
    private final TextFilter filter;

    @Activate
    public ContactImport(
            @Reference ContactBook contacts,
            @Reference ContactStore store,
            @Reference Persistence persistence,
            @Reference TextFilter filter) {
        this.contacts = contacts;
        this.store = store;
        this.persistence = persistence;
        this.filter = filter;
    }

    /** @throws NotAVCardFileException if there is no card in it or it is too large */
    public ImportResult read(InputStream file) throws IOException {
        byte[] content = file.readNBytes(MAX_BYTES + 1);
        if (content.length > MAX_BYTES) {
            throw new NotAVCardFileException(true);
        }
        List<Contact> known = contacts.all();
        List<String> cards = VCardFile.split(content);
        if (cards.isEmpty()) {
            throw new NotAVCardFileException(false);
        }
        return persistence.inTransaction(entityManager -> {
            Run run = new Run(known);
            cards.forEach(run::take);
            return run.result();
        });
    }

    /** One file's way into the contacts. */
    private final class Run {

        private final List<Contact> known;
        private final List<Problem> problems = new ArrayList<>();
        private int number;
        private int added;
        private int changed;
        private int unchanged;

        private Run(List<Contact> known) {
            this.known = new ArrayList<>(known);
        }

        private void take(String text) {
            number++;
            CardText card;
            try {
                card = CardText.read(text);
            } catch (BrokenCardException e) {
                problems.add(new Problem(number, "", e.reason().name(), List.of()));
                return;
            }
            CardReading reading = new CardReading(card);
            try {
                take(card, reading, reading.contact());
            } catch (InvalidContactException e) {
                report(reading, e.reason().name());
            } catch (TooManyContactsException e) {
                report(reading, Problem.FULL);
            } catch (BrokenCardException e) {
                report(reading, e.reason().name());
            } catch (RefusedTextException e) {
                refuse(reading, e);
            }
        }

        private void take(CardText card, CardReading reading, ContactData data) {
            Optional<Contact> sameId = reading.uid().flatMap(this::withId);
            if (sameId.isPresent() && !store.text(sameId.get()).equals(card.write())) {
                contacts.change(sameId.get().id(), card);
                reportUnreadable(reading, contacts.find(sameId.get().id()));
                changed++;
            } else if (sameId.isPresent()
                    || known.stream().anyMatch(contact -> contact.data().covers(data))) {
                unchanged++;
            } else {
                Contact contact = contacts.add(card);
                known.add(contact);
                reportUnreadable(reading, contact);
                added++;
            }
        }

        private Optional<Contact> withId(String uid) {
            return known.stream().filter(contact -> contact.uid().equals(uid)).findFirst();
        }

        private void reportUnreadable(CardReading reading, Contact contact) {
            if (reading.photo().isPresent() && contact.photo().isEmpty()) {
                report(reading, Problem.PHOTO);
            }
        }

        private void refuse(CardReading reading, RefusedTextException refusal) {
            List<String> sentences = refusal.verdict().findings().stream()
                    .map(filter::explain)
                    .distinct()
                    .toList();
            problems.add(new Problem(number, reading.heading(), Problem.REFUSED, sentences));
        }

        private void report(CardReading reading, String reason) {
            problems.add(new Problem(number, reading.heading(), reason, List.of()));
        }

        private ImportResult result() {
            return new ImportResult(added, changed, unchanged, problems);
        }
    }
}
