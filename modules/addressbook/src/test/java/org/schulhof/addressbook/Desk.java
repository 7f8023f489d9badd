package org.schulhof.addressbook;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.schulhof.addressbook.internal.Grace;
import org.schulhof.addressbook.internal.card.CardEntry;
import org.schulhof.addressbook.internal.card.Cards;
import org.schulhof.addressbook.internal.card.OwnCard;
import org.schulhof.addressbook.internal.card.Portrait;
import org.schulhof.addressbook.internal.contact.CardStore;
import org.schulhof.addressbook.internal.contact.Changes;
import org.schulhof.addressbook.internal.contact.Contact;
import org.schulhof.addressbook.internal.contact.ContactBook;
import org.schulhof.addressbook.internal.contact.ContactCards;
import org.schulhof.addressbook.internal.contact.ContactDetail;
import org.schulhof.addressbook.internal.contact.ContactStore;
import org.schulhof.addressbook.internal.contact.ContactText;
import org.schulhof.addressbook.internal.dav.AddressBookHome;
import org.schulhof.addressbook.internal.directory.Directory;
import org.schulhof.addressbook.internal.directory.SharedCards;
import org.schulhof.addressbook.internal.list.DistributionList;
import org.schulhof.addressbook.internal.list.ListMember;
import org.schulhof.addressbook.internal.list.ListStore;
import org.schulhof.addressbook.internal.list.Lists;
import org.schulhof.addressbook.internal.list.OwnLists;
import org.schulhof.addressbook.internal.photo.Photo;
import org.schulhof.addressbook.internal.photo.Photos;
import org.schulhof.addressbook.internal.privacy.Forgetting;
import org.schulhof.addressbook.internal.vcard.ContactExport;
import org.schulhof.addressbook.internal.vcard.ContactImport;
import org.schulhof.api.persistence.Persistence;
import org.schulhof.testkit.EmbeddedMariaDb;
import org.schulhof.testkit.ListedWords;
import org.schulhof.testkit.MemoryFileStore;
import org.schulhof.testkit.PlannedJobs;
import org.schulhof.testkit.SmallSchool;
import org.schulhof.testkit.SteppingClock;

/** The address book of a small school, over a real database. */
public final class Desk {

    public static final String MIGRATIONS = "schulhof/migrations";

    public final SmallSchool school = new SmallSchool();
    public final MemoryFileStore files = new MemoryFileStore();
    public final SteppingClock clock = new SteppingClock();
    public final PlannedJobs jobs = new PlannedJobs();
    public final ListedWords filter = new ListedWords();
    public final Persistence persistence;
    public final Photos photos = new Photos(files);
    public final Cards cards;
    public final OwnCard ownCard;
    public final Directory directory;
    public final ContactBook contacts;
    public final ContactStore contactStore;
    public final ContactCards contactCards;
    public final SharedCards sharedCards;
    public final AddressBookHome addressBooks;
    public final ListStore listStore;
    public final Lists lists;
    public final OwnLists ownLists;
    public final ContactImport contactImport;
    public final ContactExport contactExport;
    public final Forgetting forgetting;

    public Desk(EmbeddedMariaDb database) {
        database.clear();
        persistence = database.persistence(
                CardEntry.class,
                Portrait.class,
                Photo.class,
                Contact.class,
                ContactText.class,
                ContactDetail.class,
                DistributionList.class,
                ListMember.class);
        cards = new Cards(persistence, photos);
        ownCard = new OwnCard(school.access(), persistence, cards, photos, filter);
        directory = new Directory(school.access(), school.people(), school.groups(), cards);
        Grace grace = new Grace(clock, jobs);
        Changes changes = new Changes();
        contactStore = new ContactStore(persistence, photos, changes);
        CardStore cardStore = new CardStore(contactStore, changes, photos, grace, filter, clock);
        contactCards = new ContactCards(school.access(), persistence, contactStore, cardStore, changes);
        contacts = new ContactBook(school.access(), persistence, contactStore, photos, cardStore, filter);
        sharedCards = new SharedCards(school.access(), school.people(), school.groups(), cards, photos);
        addressBooks = new AddressBookHome(contactCards, sharedCards, school.currentPerson());
        listStore = new ListStore(persistence);
        lists = new Lists(school.access(), persistence, listStore, directory, school.people(), school.groups());
        ownLists = new OwnLists(
                school.access(), persistence, listStore, contacts, school.people(), school.groups(), grace, filter);
        contactImport = new ContactImport(contacts, contactStore, persistence, filter);
        contactExport = new ContactExport(contacts, contactStore, directory, photos);
        forgetting = new Forgetting(grace, contactStore, listStore);
    }

    /** A picture whose left half is red and whose right half is blue. */
    public static InputStream picture() {
        return new ByteArrayInputStream(picture(640, 480, "jpg"));
    }

    public static byte[] picture(int width, int height, String format) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, width / 2, height);
        graphics.setColor(Color.BLUE);
        graphics.fillRect(width / 2, 0, width, height);
        graphics.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
