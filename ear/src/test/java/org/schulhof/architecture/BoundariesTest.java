package org.schulhof.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** Who may know whom: all know the API; the portal knows the kernel; the launcher only what it shares with the server, and what it measures with; a module knows nobody else. */
@AnalyzeClasses(locations = PartsOfTheProject.class)
class BoundariesTest {

    private static final String API = "org.schulhof.api..";
    private static final String LOG = "org.schulhof.log..";
    private static final String TEXT = "org.schulhof.text..";
    private static final String PROXY = "org.schulhof.proxy..";
    private static final String BENCH = "org.schulhof.bench..";
    private static final String KERNEL = "org.schulhof.kernel..";
    private static final String PORTAL = "org.schulhof.portal..";
    private static final String LAUNCHER = "org.schulhof.launcher..";
    private static final String SCHULHOF = "org.schulhof..";

    @ArchTest
    static final ArchRule theApiKnowsOnlyTheStandardsItIsWrittenIn = classes()
            .that()
            .resideInAPackage(API)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    API,
                    "java..",
                    // The name of an XML element, of Java itself
                    "javax.xml.namespace",
                    "jakarta..",
                    "org.jspecify..",
                    "org.osgi.annotation..",
                    "org.osgi.service.component.annotations");

    @ArchTest
    static final ArchRule theSealsKnowJavaAlone = classes()
            .that()
            .resideInAPackage(LOG)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(LOG, "java..", "javax.crypto..", "org.jspecify..");

    @ArchTest
    static final ArchRule whatCleansTextsKnowsTheApiAndItsLibraries = classes()
            .that()
            .resideInAPackage(TEXT)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(TEXT, API, "java..", "org.jspecify..", "org.owasp.html..", "com.ibm.icu..");

    @ArchTest
    static final ArchRule whatListensToProxiesKnowsTheServerAlone = classes()
            .that()
            .resideInAPackage(PROXY)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(PROXY, "java..", "org.jspecify..", "org.apache.catalina..", "org.glassfish.web..");

    @ArchTest
    static final ArchRule whatMeasuresKnowsThePortalFromOutside = classes()
            .that()
            .resideInAPackage(BENCH)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(BENCH, "java..", "org.jspecify..");

    @ArchTest
    static final ArchRule theKernelKnowsTheApiTheSealsAndTheTexts = classes()
            .that()
            .resideInAPackage(KERNEL)
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(API, KERNEL, LOG, TEXT).or(not(resideInAPackage(SCHULHOF))));

    @ArchTest
    static final ArchRule thePortalKnowsTheApiTheSealsAndTheKernel = classes()
            .that()
            .resideInAPackage(PORTAL)
            .should()
            .onlyDependOnClassesThat(
                    resideInAnyPackage(API, KERNEL, LOG, PORTAL).or(not(resideInAPackage(SCHULHOF))));

    @ArchTest
    static final ArchRule theLauncherKnowsNothingOfThePortalsInside = classes()
            .that()
            .resideInAPackage(LAUNCHER)
            .should()
            .onlyDependOnClassesThat(
                    resideInAnyPackage(LAUNCHER, LOG, PROXY, BENCH).or(not(resideInAPackage(SCHULHOF))))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule aModuleKnowsTheApiAlone = noClasses()
            .that(describe("are of a module", Modules::contain))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    KERNEL,
                    PORTAL,
                    TEXT,
                    LAUNCHER,
                    "com.sun..",
                    "com.hazelcast..",
                    "fish.payara..",
                    "org.glassfish..",
                    "org.jboss.weld..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule modulesDoNotKnowEachOther =
            slices().assignedFrom(new Modules()).should().notDependOnEachOther().allowEmptyShould(true);

    @ArchTest
    static final ArchRule internalStaysInternal = classes()
            .that()
            .resideInAPackage("..internal..")
            .should(beUsedByTheirOwnBundleOnly())
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule noPackagesFormACycle =
            slices().matching("org.schulhof.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule noFeaturesOfTheKernelFormACycle =
            slices().matching("org.schulhof.kernel.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule noFeaturesOfThePortalFormACycle =
            slices().matching("org.schulhof.portal.(*)..").should().beFreeOfCycles();

    private static ArchCondition<JavaClass> beUsedByTheirOwnBundleOnly() {
        return new ArchCondition<>("be used by their own bundle only") {
            @Override
            public void check(JavaClass javaClass, ConditionEvents events) {
                String packageName = javaClass.getPackageName();
                String owner = packageName.substring(0, packageName.indexOf(".internal"));
                for (Dependency use : javaClass.getDirectDependenciesToSelf()) {
                    String user = use.getOriginClass().getPackageName() + ".";
                    events.add(new SimpleConditionEvent(use, user.startsWith(owner + "."), use.getDescription()));
                }
            }
        };
    }
}
