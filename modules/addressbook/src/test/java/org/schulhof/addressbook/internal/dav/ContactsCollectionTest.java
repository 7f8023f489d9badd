package org.schulhof.addressbook.internal.dav;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.schulhof.addressbook.AddressBook;
import org.schulhof.addressbook.Desk;
import org.schulhof.addressbook.internal.contact.Contact;
import org.schulhof.addressbook.internal.contact.ContactData;
import org.schulhof.api.access.AccessDeniedException;
import org.schulhof.api.dav.DavBody;
import org.schulhof.api.dav.DavCollection;
import org.schulhof.api.dav.DavCondition;
import org.schulhof.api.dav.DavElement;
import org.schulhof.api.dav.DavException;
import org.schulhof.api.dav.DavException.Reason;
import org.schulhof.api.dav.DavMember;
import org.schulhof.api.dav.DavNames;
import org.schulhof.api.filter.RefusedTextException;
import org.schulhof.testkit.EmbeddedMariaDb;

class ContactsCollectionTest {

    @RegisterExtension
    static final EmbeddedMariaDb database = EmbeddedMariaDb.migratedFrom(Desk.MIGRATIONS);

    private static final DavCondition ALWAYS = now -> true;

    private final Desk desk = new Desk(database);
    private DavCollection book;

    @BeforeEach
    void signIn() {
        desk.school.signIn(desk.school.mia);
        book = book();
    }

    @Test
    void givesBackWhatWasPutOctetByOctet() throws IOException {
        String strange = card("Oma", "1")
                .replace("END", "X-NEW;A=\"b;c\":d\\,e\nX-\n folded:1\nitem7.X-ABLabel:_$!<Sister>!$_\nEND");

        DavMember put = put("oma.vcf", strange);

        NotedReply reply = new NotedReply(DavNames.ADDRESS_DATA);
        book.read(List.of("oma.vcf", "opa.vcf"), reply);
        assertThat(reply.texts).containsOnlyKeys("oma.vcf").containsValue(strange);
        assertThat(reply.members.get("oma.vcf")).isEqualTo(put);
        assertThat(put.size()).isEqualTo(strange.getBytes(StandardCharsets.UTF_8).length);
        assertThat(desk.contacts.search("oma", 0).total()).as("on the page").isOne();
    }

    @Test
    void groupsOfPhonesArePutAndReadAndNotAmongContacts() throws IOException {
        put("oma.vcf", card("Oma", "1"));
        for (String kind : List.of("KIND:group", "X-ADDRESSBOOKSERVER-KIND:group")) {
            String group = card("Familie", "2").replace("END", kind + "\nEND");
            put("family.vcf", group);
            NotedReply reply = new NotedReply(DavNames.ADDRESS_DATA);
            book.read(List.of("family.vcf"), reply);
            assertThat(reply.texts).containsValue(group);
            assertThat(desk.contacts.search("familie", 0).total()).as(kind).isZero();
            assertThat(desk.contacts.search("", 0).total()).isOne();
        }
        put("family.vcf", card("Familie", "2"));
        assertThat(desk.contacts.search("familie", 0).total())
                .as("a contact by now")
                .isOne();
    }

    @Test
    void anotherTagWithEachChange() throws IOException {
        DavMember first = put("oma.vcf", card("Oma", "1"));
        DavMember second = put("oma.vcf", card("Omi", "1"));
        DavMember third = put("oma.vcf", card("Oma", "1"));

        assertThat(List.of(first.tag(), second.tag(), third.tag())).doesNotHaveDuplicates();
        assertThat(third.tag()).matches("[0-9a-z]+");
        Contact contact = desk.contacts.all().get(0);
        desk.contacts.change(contact.id(), new ContactData("", "Omchen", "", null, "", List.of()));
        NotedReply reply = new NotedReply();
        book.list(reply);
        assertThat(reply.members.get("oma.vcf").tag()).as("after the page").isNotEqualTo(third.tag());
    }

    @Test
    void changesNothingIfTheConditionDoesNotHold() throws IOException {
        DavMember put = put("oma.vcf", card("Oma", "1"));
        String token = book.token();

        assertReason(Reason.CHANGED_MEANWHILE, () -> book.put("oma.vcf", body(card("Opa", "1")), now -> false));
        assertReason(Reason.CHANGED_MEANWHILE, () -> book.put("opa.vcf", body(card("Opa", "2")), now -> now != null));
        assertReason(Reason.CHANGED_MEANWHILE, () -> book.delete("oma.vcf", now -> !put.equals(now)));

        assertThat(book.token()).isEqualTo(token);
        assertThat(desk.contacts.all()).extracting(Contact::resource).containsExactly("oma.vcf");
        assertThat(book.delete("oma.vcf", put::equals)).isTrue();
        assertThat(book.delete("oma.vcf", now -> now == null)).isFalse();
    }

    @Test
    void ofSeveralWhoKnowTheSameStateOneWins() throws Exception {
        DavMember seen = put("oma.vcf", card("Oma", "1"));
        ExecutorService phones = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Boolean>> puts = IntStream.range(0, 8)
                    .<Callable<Boolean>>mapToObj(i -> () -> wins(i, seen))
                    .toList();
            long winners = 0;
            for (Future<Boolean> put : phones.invokeAll(puts)) {
                winners += put.get() ? 1 : 0;
            }
            assertThat(winners).isOne();
        } finally {
            phones.shutdownNow();
        }
        assertThat(book.token()).isEqualTo("2");
    }

    private boolean wins(int number, DavMember seen) throws IOException {
        try {
            book.put("oma.vcf", body(card("Oma " + number, "1")), seen::equals);
            return true;
        } catch (DavException e) {
            assertThat(e.reason()).isEqualTo(Reason.CHANGED_MEANWHILE);
            return false;
        }
    }

    @Test
    void tellsWhatChangedSinceAToken() throws IOException {
        put("a.vcf", card("A", "1"));
        put("b.vcf", card("B", "2"));
        String first = book.token();
        put("b.vcf", card("B", "2").replace("END", "NOTE:new\nEND"));
        put("c.vcf", card("C", "3"));
        book.delete("a.vcf", ALWAYS);

        NotedReply all = new NotedReply();
        assertThat(book.changes(null, 100, all)).isEqualTo(book.token());
        assertThat(all.members).containsOnlyKeys("b.vcf", "c.vcf");
        assertThat(all.gone).isEmpty();
        NotedReply some = new NotedReply();
        assertThat(book.changes(first, Integer.MAX_VALUE, some)).isEqualTo(book.token());
        assertThat(some.members).containsOnlyKeys("b.vcf", "c.vcf");
        assertThat(some.gone).containsExactly("a.vcf");
        NotedReply none = new NotedReply();
        assertThat(book.changes(book.token(), 100, none)).isEqualTo(book.token());
        assertThat(none.members).isEmpty();
    }

    @Test
    void losesNothingWhenItTellsChangesInParts() throws IOException {
        String token = book.token();
        for (int i = 0; i < 7; i++) {
            put(i + ".vcf", card("Name " + i, "u" + i));
        }
        book.delete("3.vcf", ALWAYS);
        book.delete("5.vcf", ALWAYS);
        NotedReply told = new NotedReply();

        int parts = 0;
        do {
            told.truncated = false;
            token = book.changes(token, 2, told);
            parts++;
        } while (told.truncated);

        assertThat(parts).isBetween(4, 5);
        assertThat(told.members).containsOnlyKeys("0.vcf", "1.vcf", "2.vcf", "4.vcf", "6.vcf");
        assertThat(told.gone).containsExactlyInAnyOrder("3.vcf", "5.vcf");
        assertThat(token).isEqualTo(book.token());
    }

    @Test
    void whatIsForgottenForGoodIsStillToldAsGone() throws IOException {
        put("a.vcf", card("A", "1"));
        String token = book.token();
        book.delete("a.vcf", ALWAYS);
        desk.clock.pass(java.time.Duration.ofDays(400));
        desk.forgetting.run(java.util.Map.of(), (done, total, step) -> {});

        NotedReply reply = new NotedReply();
        book.changes(token, 100, reply);

        assertThat(reply.gone).containsExactly("a.vcf");
        put("a.vcf", card("A", "1"));
        NotedReply again = new NotedReply();
        book.changes(token, 100, again);
        assertThat(again.gone).isEmpty();
        assertThat(again.members).containsOnlyKeys("a.vcf");
    }

    @ParameterizedTest
    @CsvSource({"999999", "x", "-1", "99999999999999999999", "1;drop table"})
    void refusesTokensThatItNeverGave(String token) throws IOException {
        put("a.vcf", card("A", "1"));

        assertReason(Reason.UNKNOWN_TOKEN, () -> book.changes(token, 100, new NotedReply()));
    }

    @Test
    void anUnknownTokenIsSaidAlsoWhenTombstonesAreForgotten() throws IOException {
        put("a.vcf", card("A", "1"));
        String old = book.token();
        for (int i = 0; i < 3; i++) {
            put("b.vcf", card("B", "2"));
            book.delete("b.vcf", ALWAYS);
        }
        execute("update addressbook_book set forgotten_change = last_change - 1");

        assertReason(Reason.UNKNOWN_TOKEN, () -> book.changes(old, 100, new NotedReply()));
        assertThat(book.changes(null, 100, new NotedReply())).isEqualTo(book.token());
    }

    @ParameterizedTest
    @CsvSource({
        "hello, valid-address-data",
        "'BEGIN:VCARD\nVERSION:3.0\nFN:x', valid-address-data",
        "'BEGIN:VCARD\nVERSION:2.1\nFN:x\nEND:VCARD', supported-address-data",
        "'BEGIN:VCARD\nVERSION:3.0\nNOTE:nobody\nEND:VCARD', valid-address-data",
        "'BEGIN:VCARD\nVERSION:3.0\nFN:a\u0007b\nEND:VCARD', valid-address-data",
        "'BEGIN:VCARD\nVERSION:3.0\nFN:a\nEND:VCARD\nBEGIN:VCARD\nVERSION:3.0\nFN:b\nEND:VCARD', valid-address-data"
    })
    void refusesWhatIsNoCard(String text, String condition) {
        assertCondition(condition, () -> put("x.vcf", text));
        assertThat(desk.contacts.all()).isEmpty();
        assertThat(book.token()).isEqualTo("0");
    }

    @Test
    void refusesBytesThatAreNoTextAndOtherTypes() {
        byte[] latin = card("Änne", "1").getBytes(StandardCharsets.ISO_8859_1);
        assertCondition(
                "valid-address-data",
                () -> book.put("x.vcf", new DavBody("text/vcard", new ByteArrayInputStream(latin)), ALWAYS));
        assertReason(
                Reason.UNSUPPORTED_TYPE,
                () -> book.put("x.vcf", new DavBody("text/calendar", new ByteArrayInputStream(latin)), ALWAYS));
        assertThat(desk.contacts.all()).isEmpty();
    }

    @Test
    void keepsUidsApart() throws IOException {
        put("a.vcf", card("A", "1"));

        assertCondition("no-uid-conflict", () -> put("b.vcf", card("B", "1")));
        assertCondition("no-uid-conflict", () -> put("a.vcf", card("A", "2")));

        assertThat(desk.contacts.all()).extracting(Contact::resource).containsExactly("a.vcf");
        book.delete("a.vcf", ALWAYS);
        put("b.vcf", card("B", "1"));
        desk.school.signIn(desk.school.emil);
        put("a.vcf", card("A", "1"));
    }

    @Test
    @Tag("R38")
    void asksTheFiltersForAllThatIsInACard() {
        desk.filter.list("Schurke", "bad.example");

        for (String line : List.of(
                "NOTE:ein Schurke",
                "X-UNKNOWN:Schurke",
                "URL:https://bad.example/",
                "TEL;X-A=Schurke:1",
                "item1.X-ABLabel:Schurke")) {
            assertThatThrownBy(() -> put("a.vcf", card("A", "1").replace("END", line + "\nEND")))
                    .as(line)
                    .isInstanceOf(RefusedTextException.class);
        }

        assertThat(desk.contacts.all()).isEmpty();
    }

    @Test
    void oneHasNoWayToTheContactsOfOthers() throws IOException {
        put("a.vcf", card("A", "1"));
        desk.school.signIn(desk.school.emil);

        NotedReply reply = new NotedReply();
        book().list(reply);
        book().read(List.of("a.vcf"), reply);
        book().changes(null, 100, reply);

        assertThat(reply.members).isEmpty();
        assertThat(book().delete("a.vcf", ALWAYS)).isFalse();
        desk.school.signIn(desk.school.mia);
        assertThat(desk.contacts.all()).hasSize(1);
    }

    @Test
    void answersAQueryWithAsManyAsAreWanted() throws IOException {
        for (String name : List.of("Anna", "Anne", "Bert")) {
            put(name + ".vcf", card(name, name));
        }
        DavElement filter = DavElement.of(
                DavNames.carddav("filter"),
                DavElement.of(DavNames.carddav("prop-filter"), DavElement.of(DavNames.carddav("text-match"), "ann"))
                        .with("name", "FN"));
        DavElement one = DavElement.of(DavNames.carddav("limit"), DavElement.of(DavNames.carddav("nresults"), "1"));

        NotedReply all = new NotedReply();
        book.report(DavElement.of(BookProperties.QUERY, filter), all);
        NotedReply first = new NotedReply();
        book.report(DavElement.of(BookProperties.QUERY, filter, one), first);

        assertThat(all.members).containsOnlyKeys("Anna.vcf", "Anne.vcf");
        assertThat(all.truncated).isFalse();
        assertThat(first.members).hasSize(1);
        assertThat(first.truncated).isTrue();
        assertReason(Reason.MALFORMED, () -> book.report(DavElement.of(BookProperties.QUERY), new NotedReply()));
    }

    @Test
    void aContactFromBeforeTextsWereKeptIsACardAsWell() {
        desk.contacts.add(new ContactData("Oma", "Alt", "", null, "", List.of()));
        execute("delete from addressbook_vcard");
        execute("update addressbook_contact set octets = 0");

        NotedReply reply = new NotedReply();
        book.list(reply);

        DavMember member = reply.members.values().iterator().next();
        assertThat(reply.texts.get(member.name())).contains("FN:Oma Alt");
        assertThat(member.size()).isEqualTo(reply.texts.get(member.name()).length());
    }

    @Test
    void isClosedWithTheModule() {
        desk.school.close(AddressBook.ID);

        assertThatThrownBy(() -> put("a.vcf", card("A", "1"))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> book.list(new NotedReply())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> book.read(List.of("a.vcf"), new NotedReply()))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> book.changes(null, 1, new NotedReply())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> book.delete("a.vcf", ALWAYS)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> book.token()).isInstanceOf(AccessDeniedException.class);
    }

    private static void execute(String statement) {
        try (Connection connection = database.dataSource().getConnection();
                Statement run = connection.createStatement()) {
            run.execute(statement);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private DavCollection book() {
        return desk.addressBooks.collection("contacts").orElseThrow();
    }

    private DavMember put(String name, String text) throws IOException {
        return book().put(name, body(text), ALWAYS);
    }

    private static DavBody body(String text) {
        return new DavBody("text/vcard", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String card(String name, String uid) {
        return "BEGIN:VCARD\nVERSION:3.0\nUID:" + uid + "\nFN:" + name + "\nN:" + name + ";;;;\nEND:VCARD\n";
    }

    private static void assertReason(Reason reason, ThrowingCallable work) {
        assertThatThrownBy(work)
                .asInstanceOf(type(DavException.class))
                .extracting(DavException::reason)
                .isEqualTo(reason);
    }

    private static void assertCondition(@Nullable String condition, ThrowingCallable work) {
        assertThatThrownBy(work)
                .asInstanceOf(type(DavException.class))
                .extracting(refusal -> refusal.condition().orElseThrow().name().getLocalPart())
                .isEqualTo(condition);
    }
}
