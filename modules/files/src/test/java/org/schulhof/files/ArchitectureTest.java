package org.schulhof.files;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.schulhof.files", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule knowsThePortalByItsApiOnly = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "javax.xml.namespace",
                    "jakarta..",
                    "org.osgi.service..",
                    "org.jspecify.annotations",
                    "org.eclipse.persistence..",
                    "org.schulhof.api..",
                    "org.schulhof.files..");

    @ArchTest
    static final ArchRule featuresHaveNoCycles =
            slices().matching("org.schulhof.files.internal.(*)..").should().beFreeOfCycles();
}
