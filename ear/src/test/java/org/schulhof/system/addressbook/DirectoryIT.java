package org.schulhof.system.addressbook;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.schulhof.system.DemoPerson;
import org.schulhof.system.SystemTest;
import org.schulhof.system.Visitor;
import org.schulhof.system.Visitors;

@SystemTest
class DirectoryIT {

    /** In the class of the pupil who signs in. */
    private static final String CLASSMATE = "Oskar Müller-Lüdenscheidt";

    /** In the other class of that year. */
    private static final String PUPIL_OF_ANOTHER_CLASS = "Nguyễn Łukaszewski";

    @Test
    void findsPeopleWhileOneTypes(Visitors visitors) {
        Visitor teacher = visitors.signedIn(DemoPerson.TEACHER);
        PeoplePage people = PeoplePage.openedBy(teacher);
        people.type("schmi pau");
        assertThat(people.results().first()).containsText("Paul Schmitt");
        assertThat(teacher.page()).hasURL(Pattern.compile("q=schmi"));
        people.type("xyz");
        assertThat(people.answer()).containsText("Zu „schmi pauxyz“ ist nichts zu finden.");
    }

    @Test
    void findsALetterWithAStrokeByThePlainOne(Visitors visitors) {
        PeoplePage people = PeoplePage.openedBy(visitors.signedIn(DemoPerson.STAFF));
        people.type("lukaszewski nguyen");
        assertThat(people.results().first()).containsText(PUPIL_OF_ANOTHER_CLASS);
    }

    @Test
    @Tag("R26")
    void showsOnlyWhomTheReaderMaySee(Visitors visitors) {
        Visitor staff = visitors.signedIn(DemoPerson.STAFF);
        long classmate = PeoplePage.idOf(CLASSMATE, staff);
        long stranger = PeoplePage.idOf(PUPIL_OF_ANOTHER_CLASS, staff);

        Visitor pupil = visitors.signedIn(DemoPerson.PUPIL);
        assertThat(PeoplePage.idOf(CLASSMATE, pupil)).isEqualTo(classmate);
        assertThat(pupil.statusOf(profile(classmate))).isEqualTo(200);
        assertFindsNobody(pupil, "nguyen lukaszewski");
        assertHidden(pupil, stranger);

        Visitor guardian = visitors.signedIn(DemoPerson.GUARDIAN);
        assertThat(PeoplePage.idOf("Paul Schmitt", guardian))
                .as("the own child")
                .isPositive();
        assertFindsNobody(guardian, "muller-ludenscheidt");
        assertHidden(guardian, classmate);
    }

    private static void assertFindsNobody(Visitor reader, String text) {
        PeoplePage people = PeoplePage.openedBy(reader);
        people.type(text);
        assertThat(people.answer()).containsText("ist nichts zu finden");
    }

    private static void assertHidden(Visitor reader, long personId) {
        assertThat(reader.statusOf(profile(personId))).isEqualTo(404);
        assertThat(reader.statusOf("/m/addressbook/tolist.xhtml?kind=PERSON&id=" + personId))
                .isEqualTo(404);
        assertThat(reader.statusOfFile("/s/addressbook/vcard/person/" + personId + ".vcf"))
                .isEqualTo(404);
        assertThat(reader.statusOfFile("/s/addressbook/photo/" + personId)).isEqualTo(404);
    }

    private static String profile(long personId) {
        return "/m/addressbook/index.xhtml?id=" + personId;
    }
}
