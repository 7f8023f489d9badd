package org.schulhof.system.inspection;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.schulhof.system.DemoPerson;
import org.schulhof.system.Portal;
import org.schulhof.system.SystemTest;
import org.schulhof.system.Visitor;
import org.schulhof.system.Visitors;
import org.schulhof.system.addressbook.ContactsPage;
import org.schulhof.system.addressbook.ListPage;
import org.schulhof.system.api.ApiClient;
import org.schulhof.system.api.Operation;
import org.schulhof.system.api.TokensPage;
import org.schulhof.system.letter.LettersPage;
import org.schulhof.system.letter.PasswordForm;
import org.schulhof.system.letter.PrintedLetters.Letter;
import org.schulhof.system.privacy.MyDataPage;

/**
 * A pupil keeps something private everywhere: a note, a contact, a list, a notification. An administrator tries every way that
 * the browser, HTTP, the API and the copies of data give. None shows it without telling somebody. The class is one that no other test looks at.
 */
@SystemTest
@Tag("R15")
@Tag("R18")
class CanaryIT {

    private static final String CLASS = "10b";
    private static final String WORD = "Kanarie";
    private static final String CHOSEN = "Kanarien+Vogel=31";

    private final String canary = WORD + System.nanoTime();
    private NotesModule module;
    private Visitor administrator;
    private Visitor pupil;
    private Letter letter;
    private long contact;
    private long list;

    @BeforeEach
    void plant(Visitors visitors) {
        module = NotesModule.installedForEveryone(visitors);
        administrator = visitors.signedIn(DemoPerson.ADMINISTRATOR);
        letter = LettersPage.openedBy(administrator).printFor(CLASS).letters().get(0);
        pupil = visitors.arrive();
        pupil.signIn(letter.account(), letter.password());
        PasswordForm.shownTo(pupil).change(letter.password(), CHOSEN);
        NotesModule.keep(pupil, canary);
        contact = ContactsPage.of(pupil).add("Privat", canary, "0170 1", "privat@example.org", canary);
        list = ListPage.createdBy(pupil, canary).id();
        assertThat(pupil.open("/notifications.xhtml").locator("main")).containsText(canary);
    }

    @AfterEach
    void remove() {
        module.remove();
    }

    @Test
    void noWayOfAnAdministratorLeadsThereUnnoticed(Portal portal, Visitors visitors) {
        assertNoAddressShowsIt();
        noProgramReadsIt(portal);
        onlyThePupilsOwnCopyHasIt();
        noRightOrRoleLeadsThere();
        joiningTheClassShowsNothingAndItsOwnersAreTold(visitors);
        aPasswordResetTellsThePerson();
    }

    /** Guessed, listed and found: pages, other people's ids, servlets, doors for tests. */
    private void assertNoAddressShowsIt() {
        for (String path : List.of(
                "/",
                "/notifications.xhtml",
                "/search.xhtml?q=" + WORD,
                "/m/notes/index.xhtml",
                "/m/addressbook/index.xhtml?q=" + WORD,
                "/m/addressbook/contacts.xhtml?q=" + WORD,
                "/m/addressbook/contacts.xhtml?id=" + contact,
                "/m/addressbook/contact.xhtml?id=" + contact,
                "/m/addressbook/tolist.xhtml?kind=CONTACT&id=" + contact,
                "/m/addressbook/lists.xhtml?id=" + list,
                "/administration/people/index.xhtml?q=" + letter.account(),
                personPage(),
                "/administration/audit/index.xhtml?q=" + WORD,
                "/administration/audit/index.xhtml",
                "/administration/log-check/index.xhtml",
                "/administration/keys/index.xhtml",
                "/administration/letters/index.xhtml",
                "/administration/modules/index.xhtml",
                CasePages.LIST,
                CasePages.NEW,
                CasePages.record(1),
                CasePages.notes(1),
                CasePages.log(1, "ADMINISTRATION"),
                "/case-notice.xhtml?id=1")) {
            assertHidden(path);
        }
        for (String file : List.of(
                "/s/addressbook/vcard/contact/" + contact + ".vcf",
                "/s/addressbook/vcard/contacts.vcf",
                "/s/addressbook/contact-photo/" + contact,
                "/s/notes/",
                "/test/session",
                "/health/ready")) {
            APIResponse answer = administrator.page().request().get(file);
            assertThat(answer.text()).as(file).doesNotContain(canary);
        }
    }

    /** With every right that an administrator can put into a token, and every id that there is. */
    private void noProgramReadsIt(Portal portal) {
        TokensPage tokens = TokensPage.openedBy(administrator);
        String token = tokens.makeWithEveryRight("Kanarienvogel");
        ApiClient program = ApiClient.withToken(portal, token);
        long person = Long.parseLong(personPage().replaceAll(".*id=", ""));
        List<Operation> reading =
                Operation.all(program).stream().filter(Operation::isReading).toList();
        int answered = 0;
        for (Operation operation : reading) {
            for (long id : new long[] {1, person, contact, list}) {
                for (String query : List.of("", "?text=" + WORD, "?q=" + WORD)) {
                    HttpResponse<String> answer = operation.callBy(program, id, query);
                    answered += answer.statusCode() == 200 ? 1 : 0;
                    assertThat(answer.body()).as("%s of %s", operation, id).doesNotContain(canary);
                }
            }
        }
        assertThat(answered).isGreaterThan(reading.size());
        tokens.withdraw(token);
    }

    /** The pupil's own copy has it, the administrator's has not, and theirs stays theirs. */
    private void onlyThePupilsOwnCopyHasIt() {
        MyDataPage own = copyOf(pupil);
        assertThat(String.join("\n", own.download().values())).contains(canary);
        assertThat(administrator.statusOfFile(own.link())).isEqualTo(404);
        assertThat(String.join("\n", copyOf(administrator).download().values())).doesNotContain(canary);
    }

    private static MyDataPage copyOf(Visitor person) {
        MyDataPage data = MyDataPage.openedBy(person);
        data.order();
        data.awaitReady();
        return data;
    }

    private void noRightOrRoleLeadsThere() {
        Page own = administrator.open(pageOf(DemoPerson.ADMINISTRATOR.account()));
        own.locator("input[type=checkbox][value=HEAD]").check();
        own.locator("[id='roles:save']").click();
        assertThat(own.locator(".notice")).containsText("Es wurde nichts geändert.");
        own.navigate(own.url());
        Locator rights = own.locator("[id='grant:right']");
        assertThat(rights.locator("option[value='core.cases.open']")).hasCount(0);
        rights.selectOption("core.accounts.lock");
        own.locator("[id='grant:give']").click();
        assertThat(own.locator(".notice.bad")).isVisible();
        for (String page : List.of(CasePages.LIST, CasePages.NEW)) {
            assertThat(administrator.statusOf(page)).as(page).isEqualTo(403);
        }
    }

    private void joiningTheClassShowsNothingAndItsOwnersAreTold(Visitors visitors) {
        Visitor owner = visitors.signedIn(DemoPerson.TEACHER);
        int before = joined(owner).count();
        Page group = administrator.open("/administration/groups/index.xhtml?q=05a");
        group.locator("main a.row", new Page.LocatorOptions().setHasText("05a"))
                .first()
                .click();
        String address = group.url();
        group.locator("main input[name=q]")
                .fill(DemoPerson.ADMINISTRATOR.account().replace('.', ' '));
        group.locator("main .tools button").click();
        group.locator("[id='candidates'] input[type=submit]").first().click();
        assertThat(group.locator(".notice")).containsText("Die Person ist in der Gruppe.");
        try {
            assertThat(joined(owner)).hasCount(before + 1);
            assertHidden("/m/addressbook/lists.xhtml");
            assertHidden("/m/addressbook/lists.xhtml?id=" + list);
        } finally {
            group.navigate(address);
            Locator self = group.locator(
                    "[id='members'] li", new Page.LocatorOptions().setHasText(DemoPerson.ADMINISTRATOR.account()));
            self.locator("summary").click();
            self.locator("input.danger").click();
        }
    }

    private static Locator joined(Visitor owner) {
        return owner.open("/notifications.xhtml")
                .locator("main li", new Page.LocatorOptions().setHasText("Andrea Arndt ist jetzt in der Gruppe 05a."));
    }

    /** The one way in: whoever takes it leaves a notice with their name, and the pupil's own password no longer works. */
    private void aPasswordResetTellsThePerson() {
        Letter again = LettersPage.openedBy(administrator).again().printFor(CLASS).letters().stream()
                .filter(one -> one.account().equals(letter.account()))
                .findFirst()
                .orElseThrow();
        pupil.loseSession();
        pupil.signIn(letter.account(), CHOSEN);
        assertThat(pupil.page().locator(".notice.bad")).isVisible();
        pupil.enter(letter.account(), again.password());
        PasswordForm.shownTo(pupil).change(again.password(), CHOSEN);
        assertThat(pupil.open("/notifications.xhtml").locator("main"))
                .containsText("wurde ein neues Einmalpasswort gedruckt, von Andrea Arndt");
    }

    private void assertHidden(String path) {
        administrator.open(path);
        assertThat(administrator.page().locator("main, body").first().innerText())
                .as(path)
                .doesNotContain(canary);
    }

    private String personPage() {
        return pageOf(letter.account());
    }

    private String pageOf(String account) {
        Page page = administrator.open("/administration/people/index.xhtml?q=" + account);
        page.locator("main a.row").first().click();
        page.waitForURL("**/person.xhtml?id=*");
        return page.url();
    }
}
