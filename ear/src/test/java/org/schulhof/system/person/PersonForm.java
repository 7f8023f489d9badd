package org.schulhof.system.person;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.schulhof.system.Visitor;

/** The pages at which an administrator enters a person by hand, sees and corrects them. */
public final class PersonForm {

    private final Page page;

    private PersonForm(Page page) {
        this.page = page;
    }

    public static PersonForm forSomebodyNew(Visitor administrator) {
        administrator
                .open("/administration/people/index.xhtml")
                .locator(".button.main")
                .click();
        return new PersonForm(administrator.page());
    }

    public static PersonForm of(Visitor administrator, String personPage) {
        administrator.open(personPage).locator(".button.main").first().click();
        return new PersonForm(administrator.page());
    }

    public PersonForm name(String firstName, String lastName) {
        page.locator("[id='form:firstName']").fill(firstName);
        page.locator("[id='form:lastName']").fill(lastName);
        return this;
    }

    public PersonForm birthDate(String isoDate) {
        page.locator("[id='form:birthDate']").fill(isoDate);
        return this;
    }

    public PersonForm role(String role) {
        page.locator("[id='form'] input[value=" + role + "]").check();
        return this;
    }

    PersonForm accountFollows() {
        page.locator("[id='form:follow']").check();
        return this;
    }

    void send() {
        page.locator("[id='form:go']").click();
    }

    /** @return the address of the person's page */
    public String save() {
        send();
        page.waitForURL("**/administration/people/person.xhtml?id=*");
        return page.url();
    }

    Locator faults() {
        return page.locator(".field-error li, .field-error:not(:has(li))")
                .filter(new Locator.FilterOptions().setHasText("."));
    }

    public void place(String... classNames) {
        for (String name : classNames) {
            page.locator("[id='placement'] label")
                    .getByText(name, new Locator.GetByTextOptions().setExact(true))
                    .click();
        }
        page.locator("[id='placement:go']").click();
        assertThat(page.locator(".notice.good")).containsText("Die Klassen sind gespeichert.");
    }

    public void addChild(String name) {
        page.locator("input[name=child]").fill(name);
        page.locator("main form.tools button").click();
        page.locator("[id='candidates'] input[type=submit]").first().click();
        assertThat(page.locator(".notice.good")).containsText("Das Kind ist zugeordnet.");
    }

    void removeChild() {
        page.locator("[id='family'] input[type=submit]").first().click();
        assertThat(page.locator(".notice.good")).containsText("Die Zuordnung ist gelöst.");
    }
}
