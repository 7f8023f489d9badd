package org.schulhof.testkit.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.schulhof.api.module.Module;

/** The module whose tests run, as its build has described it: classes, pages, texts, tables. */
public final class TestedModule {

    private static final String MANIFEST = "META-INF/MANIFEST.MF";
    private static final String HEADER = "Schulhof-Module";

    private final ClassLoader loader = Thread.currentThread().getContextClassLoader();
    private final Path folder;
    private final Attributes headers;
    private final List<DeclaredComponent> components;

    private TestedModule(Path folder, Attributes headers) {
        this.folder = folder;
        this.headers = headers;
        this.components = listed("Service-Component").stream()
                .map(file -> DeclaredComponent.read(loader, file))
                .toList();
    }

    /** The one that Maven has just compiled. */
    static TestedModule onClassPath() {
        try {
            ClassLoader loader = Thread.currentThread().getContextClassLoader();
            for (URL url : Collections.list(loader.getResources(MANIFEST))) {
                if (url.getProtocol().equals("file")) {
                    Path file = Path.of(url.getPath().replace("%20", " "));
                    try (InputStream content = url.openStream()) {
                        Attributes headers = new Manifest(content).getMainAttributes();
                        if (headers.getValue(HEADER) != null) {
                            return new TestedModule(file.getParent().getParent(), headers);
                        }
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new IllegalStateException("There is no manifest of a module on the class path: let Maven compile it,"
                + " and let its pom have schulhof-module-parent as parent and name the bnd-maven-plugin");
    }

    public String id() {
        return headers.getValue(HEADER);
    }

    /** Where its compiled classes and its resources are. */
    public Path folder() {
        return folder;
    }

    List<DeclaredComponent> components() {
        return components;
    }

    /** The components that offer this service. */
    List<DeclaredComponent> components(Class<?> service) {
        return components.stream()
                .filter(component -> component.services().contains(service.getName()))
                .toList();
    }

    /** What it stores. */
    Class<?>[] entities() {
        return listed("Schulhof-Entities").stream().map(this::load).toArray(Class<?>[]::new);
    }

    Class<?> load(String className) {
        try {
            return loader.loadClass(className);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("The manifest is older than the classes: let Maven compile anew", e);
        }
    }

    /** A file of the bundle. */
    Optional<Path> file(String path) {
        return Optional.of(folder.resolve(path)).filter(file -> file.toFile().exists());
    }

    /** The packages below which its own classes are. */
    String rootPackage() {
        List<DeclaredComponent> modules = components(Module.class);
        if (modules.size() != 1) {
            throw new AssertionError("A bundle has exactly one component that is a " + Module.class.getName()
                    + ", here are " + modules.size());
        }
        String name = modules.get(0).className();
        return name.substring(0, name.lastIndexOf('.'));
    }

    private List<String> listed(String header) {
        return Optional.ofNullable(headers.getValue(header)).stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(String::strip)
                .flatMap(name -> name.isEmpty() ? Stream.of() : Stream.of(name))
                .toList();
    }
}
