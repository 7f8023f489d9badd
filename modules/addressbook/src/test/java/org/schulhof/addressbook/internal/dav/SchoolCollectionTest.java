package org.schulhof.addressbook.internal.dav;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.schulhof.addressbook.AddressBook;
import org.schulhof.addressbook.Desk;
import org.schulhof.addressbook.internal.card.Audience;
import org.schulhof.addressbook.internal.card.CardField;
import org.schulhof.addressbook.internal.card.Statement;
import org.schulhof.api.access.AccessDeniedException;
import org.schulhof.api.dav.DavBody;
import org.schulhof.api.dav.DavCollection;
import org.schulhof.api.dav.DavException;
import org.schulhof.api.dav.DavNames;
import org.schulhof.api.person.Person;
import org.schulhof.testkit.EmbeddedMariaDb;
import org.schulhof.testkit.SmallSchool;

class SchoolCollectionTest {

    @RegisterExtension
    static final EmbeddedMariaDb database = EmbeddedMariaDb.migratedFrom(Desk.MIGRATIONS);

    private final Desk desk = new Desk(database);
    private final SmallSchool school = desk.school;

    @BeforeEach
    void signIn() {
        school.signIn(school.mia);
    }

    @Test
    @Tag("R26")
    void isEmptyUntilSomebodyTellsSomething() {
        assertThat(list().members).isEmpty();

        tell(Audience.NOBODY);

        school.signIn(school.emil);
        assertThat(list().members).isEmpty();
    }

    @ParameterizedTest
    @Tag("R26")
    @CsvSource({
        "NOBODY,     true,  false, false, false, false",
        "OWN_GROUPS, true,  true,  true,  false, false",
        "STAFF,      true,  false, true,  true,  false",
        "EVERYONE,   true,  true,  true,  true,  false"
    })
    void showsWhatThePageShowsTheSamePerson(
            Audience audience,
            boolean self,
            boolean classmate,
            boolean classTeacher,
            boolean otherTeacher,
            boolean pupilOfAnotherClass) {
        tell(audience);
        desk.ownCard.changePortrait(Desk.picture(), audience);

        assertThat(showsTo(school.mia)).isEqualTo(self);
        assertThat(showsTo(school.emil)).isEqualTo(classmate);
        assertThat(showsTo(school.weiss)).isEqualTo(classTeacher);
        assertThat(showsTo(school.gross)).isEqualTo(otherTeacher);
        assertThat(showsTo(school.zoe)).isEqualTo(pupilOfAnotherClass);
    }

    private boolean showsTo(Person reader) {
        school.signIn(reader);
        String name = school.mia.id() + ".vcf";
        NotedReply one = new NotedReply(DavNames.ADDRESS_DATA);
        book().read(List.of(name), one);
        boolean shown = one.members.containsKey(name);
        assertThat(list().members.containsKey(name)).as("in the list").isEqualTo(shown);
        if (shown) {
            assertThat(one.texts.get(name)).contains("TEL;TYPE=cell:0151 234", "PHOTO;", "FN:Mia Schulze-Brömmelkamp");
            assertThat(one.members.get(name).size())
                    .isEqualTo(one.texts.get(name).getBytes(java.nio.charset.StandardCharsets.UTF_8).length);
        }
        return shown;
    }

    @Test
    void staysTheSameAsLongAsNothingChanges() {
        tell(Audience.EVERYONE);
        school.signIn(school.weiss);
        NotedReply first = new NotedReply();
        String token = book().changes(null, 100, first);

        NotedReply second = new NotedReply();
        assertThat(book().changes(token, 100, second)).isEqualTo(token).isEqualTo(book().token());
        assertThat(second.members).isEmpty();
        assertThat(list().members).isEqualTo(first.members);
    }

    @Test
    void aClientThatKnowsAnOlderStateBeginsAnewAndSeesWhatHasAnotherTag() {
        tell(Audience.EVERYONE);
        school.signIn(school.emil);
        NotedReply before = new NotedReply();
        String token = book().changes(null, 100, before);
        school.signIn(school.mia);
        desk.ownCard.tell(Map.of(CardField.MOBILE, new Statement("0151 999", Audience.EVERYONE)));
        school.signIn(school.emil);

        assertThatThrownBy(() -> book().changes(token, 100, new NotedReply()))
                .isInstanceOf(DavException.class)
                .hasMessage("UNKNOWN_TOKEN");
        assertThatThrownBy(() -> book().changes("nonsense", 100, new NotedReply()))
                .isInstanceOf(DavException.class);

        NotedReply after = new NotedReply();
        book().changes(null, 100, after);
        String name = school.mia.id() + ".vcf";
        assertThat(after.members.get(name).tag())
                .isNotEqualTo(before.members.get(name).tag());
        school.signIn(school.mia);
        tell(Audience.NOBODY);
        school.signIn(school.emil);
        assertThat(list().members).isEmpty();
    }

    @Test
    void isToldInParts() {
        for (Person person : List.of(school.mia, school.emil, school.weiss)) {
            school.signIn(person);
            tell(Audience.EVERYONE);
        }
        NotedReply told = new NotedReply();

        String middle = book().changes(null, 2, told);
        assertThat(told.truncated).isTrue();
        assertThat(told.members).hasSize(2);
        String end = book().changes(middle, 2, told);

        assertThat(told.members).hasSize(3);
        assertThat(end).isEqualTo(book().token());
    }

    @Test
    void isReadOnly() {
        tell(Audience.EVERYONE);
        DavCollection book = book();

        assertThat(book.writable()).isFalse();
        assertThatThrownBy(() -> book.put(
                        school.mia.id() + ".vcf",
                        new DavBody("text/vcard", new ByteArrayInputStream(new byte[0])),
                        now -> true))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> book.delete(school.mia.id() + ".vcf", now -> true))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(list().members).hasSize(1);
    }

    @Test
    void isClosedWithTheModule() {
        DavCollection book = book();
        school.close(AddressBook.ID);

        assertThatThrownBy(() -> book.list(new NotedReply())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> book.token()).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> book.read(List.of("1.vcf"), new NotedReply()))
                .isInstanceOf(AccessDeniedException.class);
    }

    private void tell(Audience audience) {
        desk.ownCard.tell(Map.of(CardField.MOBILE, new Statement("0151 234", audience)));
    }

    private DavCollection book() {
        return desk.addressBooks.collection("school").orElseThrow();
    }

    private NotedReply list() {
        NotedReply reply = new NotedReply();
        book().list(reply);
        return reply;
    }
}
