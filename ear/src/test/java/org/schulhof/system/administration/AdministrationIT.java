package org.schulhof.system.administration;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.schulhof.system.DemoPerson;
import org.schulhof.system.SystemTest;
import org.schulhof.system.Visitor;
import org.schulhof.system.Visitors;

@SystemTest
class AdministrationIT {

    private static final List<String> PAGES = List.of(
            "people/index.xhtml",
            "people/person.xhtml?id=1",
            "people/new.xhtml",
            "people/edit.xhtml?id=1",
            "groups/index.xhtml",
            "groups/group.xhtml?id=1",
            "rights/index.xhtml",
            "releases/index.xhtml",
            "modules/index.xhtml",
            "modules/signers.xhtml",
            "import/index.xhtml",
            "letters/index.xhtml",
            "cases/new.xhtml",
            "audit/index.xhtml");

    @ParameterizedTest
    @EnumSource(names = {"PUPIL", "TEACHER", "GUARDIAN"})
    @Tag("R14")
    void nobodyElseOpensAPageOfTheAdministration(DemoPerson person, Visitors visitors) {
        Visitor visitor = visitors.arrive();
        visitor.signIn(person);
        for (String page : PAGES) {
            assertThat(visitor.page().navigate("/administration/" + page).status())
                    .as(page)
                    .isEqualTo(403);
        }
    }

    @Test
    @Tag("R15")
    void anAdministratorTakesNoRoleFromTheHead(Visitors visitors) {
        Visitor administrator = visitors.arrive();
        administrator.signIn(DemoPerson.ADMINISTRATOR);
        Page page = administrator.open("/search.xhtml?q=hennig");
        page.locator("main .row-link").first().click();
        page.locator("input[type=checkbox][value=HEAD]").uncheck();
        page.locator("input[type=checkbox][value=TEACHER]").check();
        page.locator("[id='roles:save']").click();
        assertThat(page.locator(".notice")).containsText("Es wurde nichts geändert.");
        page.navigate(page.url());
        assertThat(page.locator("input[type=checkbox][value=HEAD]")).isChecked();
    }

    @Test
    void aNameThatLooksLikeAScriptIsJustAName(Visitors visitors) {
        Visitor administrator = visitors.arrive();
        administrator.signIn(DemoPerson.ADMINISTRATOR);
        Page page = administrator.open("/administration/groups/index.xhtml");
        String name = "<script>alert(1)</script>'; DROP TABLE person; --";
        page.locator("[id='new:name']").fill(name);
        page.locator("[id='new:create']").click();
        assertThat(page.locator("h1")).hasText(name);
        page.locator("main input[name=q]").fill("schmitt");
        page.locator("main .tools button").click();
        page.locator("[id='candidates'] input[type=submit]").first().click();
        assertThat(page.locator(".notice")).containsText("Die Person ist in der Gruppe.");
        page.locator("[id='edit:delete']").click();
        assertThat(page.locator(".notice")).containsText(name);
    }

    @Test
    void whatDoesNotExistIsAMissingPage(Visitors visitors) {
        Visitor administrator = visitors.arrive();
        administrator.signIn(DemoPerson.ADMINISTRATOR);
        assertThat(administrator
                        .page()
                        .navigate("/administration/people/person.xhtml?id=987654321")
                        .status())
                .isEqualTo(404);
        assertThat(administrator
                        .page()
                        .navigate("/administration/groups/group.xhtml?id=abc")
                        .status())
                .isEqualTo(404);
    }
}
