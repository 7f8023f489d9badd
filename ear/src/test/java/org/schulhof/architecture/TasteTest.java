package org.schulhof.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.enterprise.context.NormalScope;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceUnit;

/** What a reviewer would otherwise have to say each time. */
@AnalyzeClasses(locations = PartsOfTheProject.class)
class TasteTest {

    private static final String LAUNCHER = "org.schulhof.launcher..";

    @ArchTest
    static final ArchRule classesAreNamedForWhatTheyAre = noClasses()
            .should()
            .haveNameMatching(".*(Util|Utils|Helper|Helpers|Manager|Impl)")
            .because("such a name says nothing, and so what it holds grows");

    @ArchTest
    static final ArchRule beansAreNeverHalfBuilt = noFields()
            .that()
            .areDeclaredInClassesThat(describe("have a CDI scope", TasteTest::hasScope))
            .should()
            .beAnnotatedWith(Inject.class)
            .because("constructor injection gives final fields");

    @ArchTest
    static final ArchRule theDatabaseIsLookedUpInOnePlace = fields().that()
            .areAnnotatedWith(PersistenceContext.class)
            .or()
            .areAnnotatedWith(PersistenceUnit.class)
            .should()
            .beDeclaredInClassesThat()
            .resideInAnyPackage("org.schulhof.kernel.database", "org.schulhof.kernel.persistence");

    @ArchTest
    static final ArchRule pagesLeaveTheDatabaseToTheServices = noClasses()
            .that()
            .resideInAPackage("org.schulhof.portal..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.persistence..", "java.sql..", "javax.sql..");

    @ArchTest
    static final ArchRule timeIsReadFromTheClockThatTestsMove = noClasses()
            .that()
            .resideOutsideOfPackage(LAUNCHER)
            .should()
            .callMethodWhere(describe("it is java.time's now()", TasteTest::isNow))
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule onlyTheLauncherTalksOnTheConsole =
            noClasses().that().resideOutsideOfPackage(LAUNCHER).should(ACCESS_STANDARD_STREAMS);

    @ArchTest
    static final ArchRule failuresHaveNames = NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;

    @ArchTest
    static final ArchRule whoTouchesTheServersOwnClassesIsNamedForIt = classes()
            .that()
            .haveSimpleNameNotStartingWith("Payara")
            .and()
            .haveSimpleNameNotStartingWith("Mojarra")
            .should()
            .onlyDependOnClassesThat()
            .resideOutsideOfPackages("com.sun..", "org.glassfish..", "fish.payara..", "com.hazelcast..");

    private static boolean hasScope(JavaClass javaClass) {
        return javaClass.isMetaAnnotatedWith(NormalScope.class);
    }

    private static boolean isNow(JavaMethodCall call) {
        return call.getName().equals("now")
                && call.getTargetOwner().getPackageName().equals("java.time")
                && call.getTarget().getRawParameterTypes().isEmpty();
    }
}
