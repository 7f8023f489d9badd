package org.schulhof.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.schulhof.api.access.Access;
import org.schulhof.api.person.CurrentPerson;

/** Whatever the portal asks of a service of the kernel, the kernel asks back who wants it: a page cannot forget it. */
@AnalyzeClasses(locations = PartsOfTheProject.class)
class DeclaredRightsTest {

    private static final String QUESTION = "is the question itself";
    private static final String WHO_IS_IT = "says who is there";
    private static final String SIGN_IN = "is asked before anybody has signed in";
    private static final String FOR_TESTS = "is there in a portal that was started for tests only";
    private static final String SERVER = "belongs to the server and shows nothing of anybody";

    /** Which methods ask nobody, each with the reason. A method that begins to ask leaves the list. */
    private static final Map<String, String> ASK_NOBODY = Map.ofEntries(
            Map.entry("access.AccessBenchmark.run", FOR_TESTS),
            Map.entry("access.AccessDecisions.decide", QUESTION),
            Map.entry("access.ConsentStandings.of", WHO_IS_IT),
            Map.entry("boot.Setup.complete", "the first start's token opens it, once"),
            Map.entry("boot.Setup.link", "the first start's token opens it, once"),
            Map.entry("database.CoreDatabase.answers", SERVER),
            Map.entry("filter.SchoolFilter.explain", "makes a sentence of the finding it is given"),
            Map.entry("inspection.Cases.isSuitable", "looks at the person it is given, and at nothing else"),
            Map.entry(
                    "live.LiveEvents.tell",
                    "asks for whom the module is open; by the portal only for tests, to oneself"),
            Map.entry("live.LiveStreams.connect", "opened by the key in a page of the person's own"),
            Map.entry("live.LiveStreams.disconnect", "ends what was connected"),
            Map.entry("live.LiveStreams.hasRoom", WHO_IS_IT),
            Map.entry("live.LiveStreams.knows", WHO_IS_IT),
            Map.entry("live.LiveStreams.position", WHO_IS_IT),
            Map.entry("live.LiveStreams.since", "opened by the key in a page of the person's own"),
            Map.entry("log.RequestLog.note", SERVER),
            Map.entry("module.Bulkhead.enter", SERVER),
            Map.entry("module.ModuleRegistry.all", SERVER),
            Map.entry("module.ModuleRegistry.find", SERVER),
            Map.entry("module.ModuleRegistry.installed", SERVER),
            Map.entry("module.ModuleRegistry.of", SERVER),
            Map.entry("module.ModuleRegistry.running", SERVER),
            Map.entry("module.PayaraFramework.context", SERVER),
            Map.entry("person.Identity.callAs", WHO_IS_IT),
            Map.entry("person.Identity.get", QUESTION),
            Map.entry("person.Identity.locale", WHO_IS_IT),
            Map.entry("policy.SchoolPolicies.number", "a policy of the school"),
            Map.entry("privacy.Leavers.kept", "a policy of the school"),
            Map.entry("privacy.ReceiptText.of", "writes down the receipt it is given"),
            Map.entry("privacy.Register.read", "tells which kinds of data there are, and nobody's"),
            Map.entry("scan.Scanner.isThere", SERVER),
            Map.entry("scan.Scanner.version", SERVER),
            Map.entry("session.Sessions.begin", SIGN_IN),
            Map.entry("session.Sessions.end", "ends the session of the request itself"),
            Map.entry("session.Sessions.idle", SERVER),
            Map.entry("session.Sessions.touch", WHO_IS_IT),
            Map.entry("session.Sessions.visit", WHO_IS_IT),
            Map.entry("setting.Installation.isForTests", SERVER),
            Map.entry("person.SchoolMailAddresses.domain", "is part of every mail address of the school"),
            Map.entry("setting.Settings.schoolName", "stands on the page to sign in"),
            Map.entry("signin.AppPasswordSignIn.verify", SIGN_IN),
            Map.entry("signin.SignIn.verify", SIGN_IN),
            Map.entry("signin.SignIn.verifyCode", SIGN_IN),
            Map.entry("signin.SignInBenchmark.run", FOR_TESTS),
            Map.entry("signin.TokenSignIn.verify", SIGN_IN));

    @ArchTest
    static void whatThePortalCallsAsksForARight(JavaClasses classes) {
        assertThat(askNobody(classes))
                .filteredOn(door -> !ASK_NOBODY.containsKey(door))
                .as("These methods of the kernel ask nobody. Let each begin with access.requireRight(...), or"
                        + " currentPerson.get() where it is about the person's own; one that has to ask nobody is listed in"
                        + " ASK_NOBODY of DeclaredRightsTest with its reason.")
                .isEmpty();
    }

    @ArchTest
    static void nobodyIsListedInVain(JavaClasses classes) {
        Set<String> askNobody = askNobody(classes);
        assertThat(ASK_NOBODY.keySet())
                .filteredOn(listed -> !askNobody.contains(listed))
                .as("Take out of ASK_NOBODY of DeclaredRightsTest what asks by now, or is not called by the portal.")
                .isEmpty();
    }

    private static Set<String> askNobody(JavaClasses classes) {
        return KernelDoors.of(classes).stream()
                .filter(door -> !KernelDoors.leadsTo(door, DeclaredRightsTest::asks))
                .map(KernelDoors::name)
                .collect(Collectors.toSet());
    }

    private static boolean asks(JavaCodeUnit unit) {
        return unit.getCallsFromSelf().stream().anyMatch(DeclaredRightsTest::isQuestion) && !goesOnWithNobody(unit);
    }

    private static boolean isQuestion(JavaCall<?> call) {
        return call.getTargetOwner().isAssignableTo(Access.class)
                        && call.getName().startsWith("require")
                || call.getTargetOwner().isAssignableTo(CurrentPerson.class)
                        && call.getName().equals("get");
    }

    /** As the audit does, which notes who it was if anybody was there. */
    private static boolean goesOnWithNobody(JavaCodeUnit unit) {
        return unit.getCallsFromSelf().stream()
                .anyMatch(call -> call.getTargetOwner().isAssignableTo(CurrentPerson.class)
                        && call.getName().equals("isPresent"));
    }
}
