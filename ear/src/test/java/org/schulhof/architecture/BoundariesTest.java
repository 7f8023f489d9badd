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

/** Who may know whom: all know the API; the portal knows the kernel; the launcher only what it needs to check the logs; a module knows nobody else. */
@AnalyzeClasses(locations = PartsOfTheProject.class)
class BoundariesTest {

    private static final String API = "org.schulhof.api..";
    private static final String LOG = "org.schulhof.log..";
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
    static final ArchRule theKernelKnowsTheApiAndTheSeals = classes()
            .that()
            .resideInAPackage(KERNEL)
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(API, KERNEL, LOG).or(not(resideInAPackage(SCHULHOF))));

    @ArchTest
    static final ArchRule thePortalKnowsTheApiTheSealsAndTheKernel = classes()
            .that()
            .resideInAPackage(PORTAL)
            .should()
            .onlyDependOnClassesThat(
                    resideInAnyPackage(API, KERNEL, LOG, PORTAL).or(not(resideInAPackage(SCHULHOF))));

    @ArchTest
    static final ArchRule theLauncherKnowsTheSealsAlone = classes()
            .that()
            .resideInAPackage(LAUNCHER)
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(LAUNCHER, LOG).or(not(resideInAPackage(SCHULHOF))))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule aModuleKnowsTheApiAlone = noClasses()
            .that(describe("are of a module", Modules::contain))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    KERNEL,
                    PORTAL,
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
