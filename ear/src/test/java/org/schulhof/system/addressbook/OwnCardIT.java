package org.schulhof.system.addressbook;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.schulhof.system.DemoPerson;
import org.schulhof.system.SystemTest;
import org.schulhof.system.Visitor;
import org.schulhof.system.Visitors;

/** A pupil tells of themselves; a teacher of theirs, the office and a parent, who shares no group with them, look. */
@SystemTest
class OwnCardIT {

    private static final String NAME = "Paul Schmitt";

    @Test
    @Tag("R24")
    @Tag("R26")
    void eachStatementIsSeenByThoseForWhomItIsMeantUntilItIsTakenBack(Visitors visitors) {
        Visitor pupil = visitors.signedIn(DemoPerson.PUPIL);
        OwnCardPage.openedBy(pupil)
                .tell("Mailadresse", "paul@example.org", "OWN_GROUPS")
                .tell("Mobilnummer", "0171 234567", "STAFF")
                .tell("Webseite", "paul.example.org", "EVERYONE")
                .tell("Über mich", "Ich sammle Käfer.", "NOBODY")
                .save();

        Locator own = cardOfThePupil(pupil);
        assertThat(own).containsText("Ich sammle Käfer.");
        Locator toTheTeacher = cardOfThePupil(visitors.signedIn(DemoPerson.TEACHER));
        assertThat(toTheTeacher).containsText("paul@example.org");
        assertThat(toTheTeacher).containsText("0171 234567");
        assertThat(toTheTeacher).containsText("https://paul.example.org");
        assertThat(toTheTeacher).not().containsText("Käfer");
        Visitor staff = visitors.signedIn(DemoPerson.STAFF);
        Locator toTheOffice = cardOfThePupil(staff);
        assertThat(toTheOffice).containsText("0171 234567");
        assertThat(toTheOffice).not().containsText("paul@example.org");
        Visitor guardian = visitors.signedIn(DemoPerson.GUARDIAN);
        Locator toTheParent = cardOfThePupil(guardian);
        assertThat(toTheParent).containsText("https://paul.example.org");
        assertThat(toTheParent).not().containsText("0171");
        assertThat(toTheParent).not().containsText("paul@example.org");
        assertThat(vcardOfThePupil(guardian))
                .contains("https://paul.example.org")
                .doesNotContain("0171", "paul@");

        OwnCardPage.openedBy(pupil).forgetAll();
        assertThat(cardOfThePupil(staff)).containsText("Paul hat nichts weiter eingetragen.");
        assertThat(vcardOfThePupil(guardian)).doesNotContain("example.org");
    }

    @Test
    @Tag("R26")
    void aWrongStatementIsRefusedAtItsFieldAndNothingIsKept(Visitors visitors) {
        Visitor guardian = visitors.signedIn(DemoPerson.GUARDIAN);
        OwnCardPage card = OwnCardPage.openedBy(guardian);
        card.tell("Telefonnummer", "05251 1234", "EVERYONE")
                .tell("Mailadresse", "kein Mensch", "EVERYONE")
                .save();
        assertThat(card.errors()).hasText("Das ist keine Mailadresse. Sie sieht so aus: name@beispiel.de");
        assertThat(guardian.page().locator("[aria-invalid=true]")).hasValue("kein Mensch");
        guardian.open("/m/addressbook/card.xhtml");
        assertThat(guardian.page().locator("input[value='05251 1234']")).hasCount(0);
    }

    @Test
    @Tag("R24")
    @Tag("R26")
    void aPhotoIsSeenByThoseForWhomItIsMeantUntilItIsRemoved(Visitors visitors) {
        Visitor pupil = visitors.signedIn(DemoPerson.PUPIL);
        Visitor teacher = visitors.signedIn(DemoPerson.TEACHER);
        Visitor staff = visitors.signedIn(DemoPerson.STAFF);
        String photo = "/s/addressbook/photo/" + PeoplePage.idOf(NAME, staff);
        OwnCardPage.openedBy(pupil)
                .choosePhoto("ich.png", Pictures.png(), "OWN_GROUPS")
                .save();

        Locator picture = cardOfThePupil(teacher).locator(".who img");
        assertThat(picture).isVisible();
        assertThat(picture.evaluate("image => image.decode().then(() => image.naturalWidth)"))
                .isEqualTo(512);
        assertThat(teacher.statusOfFile(photo + "?size=thumbnail")).isEqualTo(200);
        assertThat(cardOfThePupil(staff).locator(".who img")).hasCount(0);
        assertThat(staff.statusOfFile(photo)).isEqualTo(404);

        OwnCardPage card = OwnCardPage.openedBy(pupil);
        card.choosePhoto("brief.png", "Lieber Paul".getBytes(StandardCharsets.UTF_8), "EVERYONE")
                .save();
        assertThat(card.errors()).containsText("Das ist kein Bild");
        assertThat(teacher.statusOfFile(photo)).as("the photo before").isEqualTo(200);
        assertThat(staff.statusOfFile(photo)).isEqualTo(404);

        OwnCardPage.openedBy(pupil).removePhoto();
        assertThat(card.notice()).containsText("Das Foto ist gelöscht.");
        assertThat(teacher.statusOfFile(photo)).isEqualTo(404);
        assertThat(cardOfThePupil(teacher).locator(".who img")).hasCount(0);
    }

    private static Locator cardOfThePupil(Visitor reader) {
        long id = PeoplePage.idOf(NAME, reader);
        reader.open("/m/addressbook/index.xhtml?id=" + id);
        return reader.page().locator("#detail");
    }

    private static String vcardOfThePupil(Visitor reader) {
        return reader.page()
                .request()
                .get("/s/addressbook/vcard/person/" + PeoplePage.idOf(NAME, reader) + ".vcf")
                .text();
    }
}
