package org.schulhof.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.servlet.Servlet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.schulhof.api.job.JobHandler;
import org.schulhof.api.module.Module;
import org.schulhof.api.notification.NotificationKind;
import org.schulhof.api.page.PageBean;
import org.schulhof.api.policy.Policy;

/** A module is known by its id, and its services ask who wants something of them: a page can't forget it. */
public interface AccessContract extends DatabaseContract {

    /**
     * Methods of the module's services that pages and servlets call and that ask nobody, as {@code Class.method}, each with the
     * reason.
     */
    default Map<String, String> askNobody() {
        return Map.of();
    }

    @Test
    default void everythingItDeclaresBeginsWithItsId() {
        TestedModule tested = TestedModule.onClassPath();
        ModuleBench bench = new ModuleBench(tested, DATABASE);
        Module module = bench.module();
        assertThat(module.id()).isEqualTo(tested.id()).matches("[a-z]{2,30}");
        assertThat(module.hue()).isBetween(0, 359);
        assertThat(module.icon()).isNotBlank();
        assertThat(Stream.of(
                                module.rights().stream().map(right -> right.name()),
                                module.policies().stream().map(Policy::name),
                                module.notificationKinds().stream().map(NotificationKind::name),
                                bench.all(JobHandler.class).stream().map(JobHandler::kind))
                        .flatMap(names -> names)
                        .toList())
                .allMatch(name -> Pattern.matches(module.id() + "\\.[\\w.-]+", name));
    }

    @Test
    default void pagesFindTheirBeansByNamesOfTheirOwn() {
        List<String> names = TestedModule.onClassPath().components(PageBean.class).stream()
                .map(component -> component.properties().get("schulhof.page.name"))
                .toList();
        assertThat(names)
                .as("@PageName of the page beans")
                .doesNotHaveDuplicates()
                .allMatch(name -> name != null && Pattern.matches("[a-z]\\w*", name))
                .noneMatch(PortalNames::isTaken);
    }

    @Test
    default void servicesThatPagesCallAskWhoWantsIt() {
        Set<JavaMethod> doors = doors();
        assertThat(doors.stream()
                        .filter(door -> !Doors.asks(door))
                        .map(Doors::name)
                        .filter(door -> !askNobody().containsKey(door))
                        .collect(Collectors.toSet()))
                .as(
                        "These methods ask nobody. Let each begin with access.require(...) or access.requireRight(...), or with"
                                + " currentPerson.get() where it is about the person's own; what has to ask nobody stands in askNobody()")
                .isEmpty();
        assertThat(askNobody().keySet())
                .filteredOn(name ->
                        doors.stream().noneMatch(door -> Doors.name(door).equals(name) && !Doors.asks(door)))
                .as("Take out of askNobody() what asks by now, or is not called any more")
                .isEmpty();
    }

    /** A right that nobody asks for gives nothing. */
    @Test
    default void everyRightIsAskedFor() {
        TestedModule tested = TestedModule.onClassPath();
        Module module = new ModuleBench(tested, DATABASE).module();
        assertThat(module.rights().isEmpty() || Doors.asksForRights(classes(tested)))
                .as("Some class asks Access for a right")
                .isTrue();
    }

    private static Set<JavaMethod> doors() {
        TestedModule tested = TestedModule.onClassPath();
        Set<String> callers = Stream.of(PageBean.class, Servlet.class)
                .flatMap(type -> tested.components(type).stream())
                .map(DeclaredComponent::className)
                .collect(Collectors.toSet());
        Set<String> services = tested.components().stream()
                .map(DeclaredComponent::className)
                .filter(name -> !callers.contains(name))
                .collect(Collectors.toSet());
        return Doors.between(callers, services, classes(tested));
    }

    /** Its own classes and the API's; what else there is on the class path leads to no question. */
    private static JavaClasses classes(TestedModule tested) {
        return ArchConfiguration.withThreadLocalScope(configuration -> {
            configuration.setResolveMissingDependenciesFromClassPath(false);
            return new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages(tested.rootPackage(), "org.schulhof.api");
        });
    }
}
