package org.schulhof.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import jakarta.inject.Named;
import org.schulhof.testkit.contract.PortalNames;

/** A page bean of a module that had the name of one of the portal's would never be found; the testkit says so to its maker. */
@AnalyzeClasses(locations = PartsOfTheProject.class)
class PortalNamesTest {

    @ArchTest
    static void everyNameOfThePortalsPagesIsTaken(JavaClasses classes) {
        assertThat(classes.stream()
                        .filter(named -> named.isAnnotatedWith(Named.class))
                        .map(PortalNamesTest::name))
                .as("Add it to PortalNames of the testkit")
                .isNotEmpty()
                .allMatch(PortalNames::isTaken);
    }

    private static String name(JavaClass named) {
        String given = named.getAnnotationOfType(Named.class).value();
        String simple = named.getSimpleName();
        return given.isEmpty() ? Character.toLowerCase(simple.charAt(0)) + simple.substring(1) : given;
    }
}
