package org.schulhof.kernel.privacy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.schulhof.kernel.holding.CoreData;

/** All that answer for data of the core, found as the server finds them: a new one takes part in the tests by itself. */
final class CoreHolders {

    private static final Path CLASSES = Path.of("target", "classes");

    private CoreHolders() {}

    /** @param services what they work with; null is given for what is not among them */
    static List<CoreData> with(Object... services) {
        try (Stream<Path> files = Files.walk(CLASSES)) {
            return files.map(file -> CLASSES.relativize(file).toString())
                    .filter(name -> name.endsWith("Data.class"))
                    .map(name -> name.replace(".class", "").replace('/', '.'))
                    .sorted()
                    .map(CoreHolders::load)
                    .filter(type -> CoreData.class.isAssignableFrom(type) && !type.isInterface())
                    .map(type -> make(type, services))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static CoreData make(Class<?> type, Object... services) {
        Constructor<?> constructor = type.getConstructors()[0];
        Object[] arguments = Arrays.stream(constructor.getParameterTypes())
                .map(needed -> Arrays.stream(services)
                        .filter(needed::isInstance)
                        .findFirst()
                        .orElse(null))
                .toArray();
        try {
            return (CoreData) constructor.newInstance(arguments);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
