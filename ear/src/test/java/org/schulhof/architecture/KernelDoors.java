package org.schulhof.architecture;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import jakarta.enterprise.context.NormalScope;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The methods of the kernel's services that the portal calls, and what each leads to. */
final class KernelDoors {

    private static final String KERNEL = "org.schulhof.kernel.";
    private static final String PORTAL = "org.schulhof.portal.";

    /** Many doors lead to the same methods, and to find what one calls takes long. */
    private static final Map<JavaCodeUnit, List<JavaCodeUnit>> CALLED = new ConcurrentHashMap<>();

    private KernelDoors() {}

    static Set<JavaMethod> of(JavaClasses classes) {
        return classes.stream()
                .filter(user -> (user.getPackageName() + ".").startsWith(PORTAL))
                .flatMap(user -> user.getCodeUnits().stream())
                .flatMap(KernelDoors::calledBy)
                .filter(called -> called instanceof JavaMethod && isService(called.getOwner()))
                .map(JavaMethod.class::cast)
                .collect(Collectors.toSet());
    }

    /** The feature, the class and the method. */
    static String name(JavaMethod door) {
        return door.getOwner().getName().substring(KERNEL.length()) + "." + door.getName();
    }

    /** Whether a method is of a kind or calls one that is, by however many others. */
    static boolean leadsTo(JavaMethod door, Predicate<JavaCodeUnit> kind) {
        Set<JavaCodeUnit> seen = new HashSet<>(Set.of(door));
        Deque<JavaCodeUnit> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            JavaCodeUnit next = open.pop();
            if (kind.test(next)) {
                return true;
            }
            calledBy(next).filter(seen::add).forEach(open::push);
        }
        return false;
    }

    private static Stream<JavaCodeUnit> calledBy(JavaCodeUnit caller) {
        return CALLED.computeIfAbsent(caller, KernelDoors::findCalledBy).stream();
    }

    private static List<JavaCodeUnit> findCalledBy(JavaCodeUnit caller) {
        return Stream.concat(
                        caller.getCallsFromSelf().stream().map(call -> (CodeUnitAccessTarget) call.getTarget()),
                        caller.getCodeUnitReferencesFromSelf().stream().map(reference -> reference.getTarget()))
                .flatMap(KernelDoors::membersOf)
                .distinct()
                .toList();
    }

    /** The called method, and those that may be meant by it. */
    private static Stream<JavaCodeUnit> membersOf(CodeUnitAccessTarget target) {
        Stream<JavaCodeUnit> named = target.resolveMember().stream().map(JavaCodeUnit.class::cast);
        Stream<JavaCodeUnit> meant = target.getOwner().getAllSubclasses().stream()
                .flatMap(subclass -> subclass.getCodeUnits().stream())
                .filter(unit -> unit.getName().equals(target.getName())
                        && unit.getRawParameterTypes().equals(target.getRawParameterTypes()));
        return Stream.concat(named, meant)
                .filter(unit -> unit.getOwner().getPackageName().startsWith("org.schulhof."));
    }

    private static boolean isService(JavaClass owner) {
        return owner.getName().startsWith(KERNEL) && owner.isMetaAnnotatedWith(NormalScope.class);
    }
}
