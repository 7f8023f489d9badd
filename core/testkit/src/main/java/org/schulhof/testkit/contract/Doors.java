package org.schulhof.testkit.contract;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.schulhof.api.access.Access;
import org.schulhof.api.person.CurrentPerson;

/** The methods of a module's services that its pages and servlets call, and whether they lead to the question who it is. */
final class Doors {

    private Doors() {}

    static Set<JavaMethod> between(Set<String> callers, Set<String> services, JavaClasses classes) {
        return classes.stream()
                .filter(user -> callers.stream()
                        .anyMatch(name ->
                                user.getName().equals(name) || user.getName().startsWith(name + "$")))
                .flatMap(user -> user.getCodeUnits().stream())
                .flatMap(Doors::calledBy)
                .filter(JavaMethod.class::isInstance)
                .filter(called -> services.contains(called.getOwner().getName()))
                .map(JavaMethod.class::cast)
                .collect(Collectors.toSet());
    }

    static String name(JavaMethod door) {
        return door.getOwner().getSimpleName() + "." + door.getName();
    }

    /** Whether it asks, or calls something that does, by however many others. */
    static boolean asks(JavaMethod door) {
        Set<JavaCodeUnit> seen = new HashSet<>(Set.of(door));
        Deque<JavaCodeUnit> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            JavaCodeUnit next = open.pop();
            if (next.getCallsFromSelf().stream().anyMatch(Doors::isQuestion)) {
                return true;
            }
            calledBy(next).filter(seen::add).forEach(open::push);
        }
        return false;
    }

    static boolean asksForRights(JavaClasses classes) {
        return classes.stream()
                .filter(user -> !user.getPackageName().startsWith("org.schulhof.api"))
                .flatMap(user -> user.getMethodCallsFromSelf().stream())
                .anyMatch(call -> call.getTargetOwner().isAssignableTo(Access.class)
                        && (call.getName().equals("has") || call.getName().equals("requireRight")));
    }

    private static boolean isQuestion(JavaCall<?> call) {
        JavaClass owner = call.getTargetOwner();
        return owner.isAssignableTo(Access.class) && call.getName().startsWith("require")
                || owner.isAssignableTo(CurrentPerson.class) && call.getName().equals("get");
    }

    private static Stream<JavaCodeUnit> calledBy(JavaCodeUnit caller) {
        return Stream.concat(
                        caller.getCallsFromSelf().stream().map(call -> (CodeUnitAccessTarget) call.getTarget()),
                        caller.getCodeUnitReferencesFromSelf().stream().map(reference -> reference.getTarget()))
                .flatMap(Doors::meant);
    }

    /** The called method, and those of subclasses that may be meant by it. */
    private static Stream<JavaCodeUnit> meant(CodeUnitAccessTarget target) {
        Stream<JavaCodeUnit> named = target.resolveMember().stream().map(JavaCodeUnit.class::cast);
        Stream<JavaCodeUnit> overriding = target.getOwner().getAllSubclasses().stream()
                .flatMap(subclass -> subclass.getCodeUnits().stream())
                .filter(unit -> unit.getName().equals(target.getName())
                        && unit.getRawParameterTypes().equals(target.getRawParameterTypes()));
        return Stream.concat(named, overriding);
    }
}
