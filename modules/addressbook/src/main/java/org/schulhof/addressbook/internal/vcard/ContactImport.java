package org.schulhof.addressbook.internal.vcard;

import ezvcard.VCard;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.schulhof.addressbook.internal.contact.Contact;
import org.schulhof.addressbook.internal.contact.ContactBook;
import org.schulhof.addressbook.internal.contact.ContactData;
import org.schulhof.addressbook.internal.contact.InvalidContactException;
import org.schulhof.addressbook.internal.contact.TooManyContactsException;
import org.schulhof.addressbook.internal.photo.NotAPictureException;
import org.schulhof.addressbook.internal.photo.PictureTooLargeException;
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
    private final Persistence persistence;
    private final TextFilter filter;

    @Activate
    public ContactImport(
            @Reference ContactBook contacts, @Reference Persistence persistence, @Reference TextFilter filter) {
        this.contacts = contacts;
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
        List<VCard> cards = VCardFile.read(content);
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

        private void take(VCard card) {
            number++;
            CardReading reading = new CardReading(card);
            try {
                take(reading, reading.contact());
            } catch (InvalidContactException e) {
                report(reading, e.reason().name());
            } catch (TooManyContactsException e) {
                report(reading, Problem.FULL);
            } catch (RefusedTextException e) {
                refuse(reading, e);
            }
        }

        private void take(CardReading reading, ContactData data) {
            Optional<Contact> sameId = reading.uid().flatMap(this::withId);
            if (sameId.isPresent() && !sameId.get().data().equals(data)) {
                contacts.change(sameId.get().id(), data);
                takePhoto(reading, sameId.get());
                changed++;
            } else if (sameId.isPresent()
                    || known.stream().anyMatch(contact -> contact.data().covers(data))) {
                unchanged++;
            } else {
                Contact contact = contacts.add(data, reading.uid());
                known.add(contact);
                takePhoto(reading, contact);
                added++;
            }
        }

        private Optional<Contact> withId(String uid) {
            return known.stream().filter(contact -> contact.uid().equals(uid)).findFirst();
        }

        private void takePhoto(CardReading reading, Contact contact) {
            reading.photo().ifPresent(photo -> {
                try {
                    contacts.changePhoto(contact.id(), new ByteArrayInputStream(photo));
                } catch (NotAPictureException | PictureTooLargeException e) {
                    report(reading, Problem.PHOTO);
                }
            });
        }

        private void refuse(CardReading reading, RefusedTextException refusal) {
            List<String> sentences =
                    refusal.verdict().findings().stream().map(filter::explain).toList();
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
