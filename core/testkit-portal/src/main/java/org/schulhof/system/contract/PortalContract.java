package org.schulhof.system.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.schulhof.system.DemoPerson;
import org.schulhof.system.Drill;
import org.schulhof.system.Portal;
import org.schulhof.system.SystemTest;
import org.schulhof.system.Visitor;
import org.schulhof.system.Visitors;
import org.schulhof.system.module.ModulesPage;
import org.schulhof.system.release.MatrixPage;

/**
 * What the portal expects of every module, tried in a running portal with the demo school. {@code mvn verify
 * -Dschulhof.home=...} in a module's folder runs it as it is; implement it where pages want more than the demo school offers:
 *
 * <pre>{@code
 * class ForumPortalIT implements PortalContract {
 *     @Override
 *     public void prepare(Visitors visitors) { ... }
 * }
 * }</pre>
 */
@SystemTest
public interface PortalContract {

    /** How often it is updated; less often in the daily tests of this project's own modules. */
    int TIMES = Drill.times(Integer.getInteger("schulhof.updates", 10), 10);

    int PHONE = 360;
    int DESKTOP = 1440;
    int HEIGHT = 900;

    /** What is tried; the jar that Maven has just packed. */
    default ModuleFile module() {
        return ModuleFile.built();
    }

    /** Puts something into the module, so that its pages have something to show. Called once it runs and is open to everybody. */
    default void prepare(Visitors visitors) {}

    /** Pages of the module, with their parameters, that no link of the module leads to: {@code import.xhtml?step=2}. */
    default Collection<String> addresses() {
        return List.of();
    }

    @Test
    default void itsPagesOpenToWhoMayUseItAndToNobodyElse(Visitors visitors) {
        ModulesPage modules = installed(visitors);
        String id = module().id();
        MatrixPage matrix = MatrixPage.openedBy(visitors.signedIn(DemoPerson.ADMINISTRATOR));
        matrix.openForEveryone(module().title());
        prepare(visitors);
        Visitor pupil = visitors.signedIn(DemoPerson.PUPIL);
        Visitor teacher = visitors.signedIn(DemoPerson.TEACHER);
        ModuleAddresses ofPupil = ModuleAddresses.seenBy(pupil, id, addresses());
        ModuleAddresses ofTeacher = ModuleAddresses.seenBy(teacher, id, addresses());
        TreeSet<String> opened = new TreeSet<>(ofPupil.names());
        opened.addAll(ofTeacher.names());
        assertThat(opened)
                .as("pages that opened to a pupil or a teacher; those without a link to them stand in addresses()")
                .containsAll(module().pages());

        assertThat(answers(visitors.arrive(), ofTeacher))
                .as("to whom nobody has signed in")
                .allSatisfy((address, answer) -> assertThat(answer).startsWith("200 /signin.xhtml"));

        matrix.switchForEveryone(module().title(), false);
        assertThat(answers(pupil, ofPupil))
                .as("while it is released to nobody")
                .allSatisfy((address, answer) -> assertThat(answer).startsWith("403"));
        matrix.switchForEveryone(module().title(), true);

        Page denials = denyTo(DemoPerson.GUARDIAN, visitors);
        assertThat(answers(visitors.signedIn(DemoPerson.GUARDIAN), ofPupil))
                .as("to somebody from whom it was taken")
                .allSatisfy((address, answer) -> assertThat(answer).startsWith("403"));
        denials.locator("[id='denials'] input[type=submit]").first().click();

        modules.stop(id);
        assertThat(answers(teacher, ofTeacher))
                .as("while it is stopped")
                .allSatisfy((address, answer) -> assertThat(answer).startsWith("503"));
        modules.start(id);
        await("running again")
                .pollInSameThread()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(answers(teacher, ofTeacher))
                        .allSatisfy((address, answer) ->
                                assertThat(answer).startsWith("200 " + address.replaceFirst("\\?.*", ""))));
    }

    @Test
    default void itsPagesAreAccessibleToEverybody(Visitors visitors) {
        installed(visitors);
        MatrixPage.openedBy(visitors.signedIn(DemoPerson.ADMINISTRATOR)).openForEveryone(module().title());
        prepare(visitors);
        Map<String, List<String>> violations = new TreeMap<>();
        Visitor german = visitors.signedIn(DemoPerson.PUPIL);
        examine(
                german,
                "German",
                ModuleAddresses.seenBy(german, module().id(), addresses()).ofEachPage(2),
                violations);
        Visitor english = visitors.arrive("en-GB");
        english.signIn(DemoPerson.TEACHER);
        english.page().waitForURL(url -> !url.contains("/signin.xhtml"));
        examine(
                english,
                "English",
                ModuleAddresses.seenBy(english, module().id(), addresses()).ofEachPage(1),
                violations);
        assertThat(violations).as("what axe-core found").isEmpty();
    }

    @Test
    @Tag(Drill.TAG)
    default void itStopsStartsAndIsUpdatedOftenAndLeavesNothingBehind(Portal portal, Visitors visitors) {
        ModulesPage modules = installed(visitors);
        String id = module().id();
        MatrixPage.openedBy(visitors.signedIn(DemoPerson.ADMINISTRATOR)).openForEveryone(module().title());
        Visitor teacher = visitors.signedIn(DemoPerson.TEACHER);
        for (int i = 0; i < TIMES; i++) {
            modules.installNewVersion(module().asVersion(modules.nextVersionOf(id)));
            assertThat(teacher.statusOf("/m/" + id + "/index.xhtml"))
                    .as("the first page after update %d", i + 1)
                    .isEqualTo(200);
            modules.startIfStopped(id);
            modules.stop(id);
            modules.start(id);
            assertThat(teacher.statusOf("/m/" + id + "/index.xhtml"))
                    .as("the first page after start %d", i + 1)
                    .isEqualTo(200);
            assertThat(teacher.open("/").locator("main")).isNotNull();
        }
        if (portal.wasStartedForThisTest()) {
            await("the class loaders of old versions")
                    .atMost(Duration.ofSeconds(60))
                    .pollInterval(Duration.ofSeconds(2))
                    .untilAsserted(() -> assertThat(portal.server().classLoadersWith(module().moduleClass()))
                            .as("class loaders with %s", module().moduleClass())
                            // The server may still hold the one before, in what it keeps of its last request; a leak
                            // leaves one of each update
                            .isLessThanOrEqualTo(2));
        }
    }

    private ModulesPage installed(Visitors visitors) {
        ModulesPage modules = ModulesPage.openedBy(visitors.signedIn(DemoPerson.ADMINISTRATOR));
        if (modules.hasInstalled(module().id())) {
            modules.startIfStopped(module().id());
        } else {
            modules.installNewVersion(module().jar());
        }
        return modules;
    }

    private static void examine(
            Visitor visitor, String language, List<String> addresses, Map<String, List<String>> violations) {
        Page page = visitor.page();
        for (String address : addresses) {
            page.navigate(address);
            for (int width : new int[] {PHONE, DESKTOP}) {
                page.setViewportSize(width, HEIGHT);
                List<String> found = Axe.violations(page);
                if (!found.isEmpty()) {
                    violations.put(address + " in " + language + " at " + width, found);
                }
            }
        }
    }

    /** Status of the answer and where it led, by address. */
    private static Map<String, String> answers(Visitor visitor, ModuleAddresses addresses) {
        Map<String, String> answers = new TreeMap<>();
        for (String address : new ArrayList<>(addresses.pages())) {
            APIResponse answer = visitor.page().request().get(address);
            answers.put(
                    address, answer.status() + " " + URI.create(answer.url()).getPath());
        }
        return answers;
    }

    private Page denyTo(DemoPerson person, Visitors visitors) {
        Page page = visitors.signedIn(DemoPerson.ADMINISTRATOR)
                .open("/search.xhtml?q=" + person.account().replace('.', '+'));
        page.locator("main .row-link").first().click();
        page.locator("[id='deny:module']").selectOption(module().id());
        page.locator("[id='deny:reason']").fill("Vertrag");
        page.locator("[id='deny:go']").click();
        Locator notice = page.locator(".notice");
        PlaywrightAssertions.assertThat(notice).containsText("Das Modul ist gesperrt.");
        return page;
    }
}
