package org.schulhof.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.annotation.versioning.ConsumerType;
import org.osgi.annotation.versioning.ProviderType;
import org.osgi.annotation.versioning.Version;

/** What all modules are written against is small, versioned, and says who implements what. */
@AnalyzeClasses(locations = PartsOfTheProject.class)
class ApiTest {

    private static final String API = "org.schulhof.api.";

    @ArchTest
    static void everyPackageHasAVersion(JavaClasses classes) {
        Set<String> versioned = classes.stream()
                .filter(type -> type.getSimpleName().equals("package-info") && type.isAnnotatedWith(Version.class))
                .map(JavaClass::getPackageName)
                .collect(Collectors.toSet());
        assertThat(ofTheApi(classes).map(JavaClass::getPackageName).collect(Collectors.toSet()))
                .isNotEmpty()
                .allMatch(versioned::contains);
    }

    @ArchTest
    static void everyInterfaceSaysWhetherModulesImplementIt(JavaClasses classes) {
        assertThat(ofTheApi(classes)
                        .filter(type -> type.isInterface() && !type.isAnnotation())
                        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC)))
                .as("@ConsumerType on what modules implement, @ProviderType on the others")
                .allMatch(type -> type.isAnnotatedWith(ConsumerType.class) || type.isAnnotatedWith(ProviderType.class));
    }

    /** By the portal or by a module; what nobody needs is only something to keep compatible. */
    @ArchTest
    static void everyTypeIsUsed(JavaClasses classes) {
        assertThat(ofTheApi(classes)
                        .filter(type -> !type.getSimpleName().equals("package-info") && !type.isAnnotation())
                        .filter(type -> type.getDirectDependenciesToSelf().stream()
                                .noneMatch(use -> !use.getOriginClass().equals(type))))
                .as("types that nothing refers to")
                .isEmpty();
    }

    private static Stream<JavaClass> ofTheApi(JavaClasses classes) {
        return classes.stream().filter(type -> type.getPackageName().startsWith(API));
    }
}
