package org.schulhof.calendar;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.schulhof.calendar", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule knowsThePortalByItsApiOnly = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "jakarta..",
                    "javax.xml.namespace",
                    "net.fortuna.ical4j.model",
                    "org.osgi.service..",
                    "org.jspecify.annotations",
                    "org.eclipse.persistence..",
                    "org.schulhof.api..",
                    "org.schulhof.calendar..");

    /** It registers time zones for the whole server and asks the network for them; its rules alone do neither. */
    @ArchTest
    static final ArchRule ofIcal4jOnlyTheRulesAreUsed = noClasses()
            .that()
            .doNotHaveSimpleName("Rule")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("net.fortuna..");

    @ArchTest
    static final ArchRule featuresHaveNoCycles =
            slices().matching("org.schulhof.calendar.internal.(*)..").should().beFreeOfCycles();
}
