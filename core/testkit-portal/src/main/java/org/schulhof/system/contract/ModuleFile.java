package org.schulhof.system.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/** A module as Maven has packed it. */
public record ModuleFile(Path jar) {

    private static final String PAGES = "schulhof/pages/";
    private static final String VERSION = "Bundle-Version";

    /** The one in {@code target}. */
    static ModuleFile built() {
        try (Stream<Path> files = Files.list(Path.of("target"))) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .map(ModuleFile::new)
                    .filter(file -> file.header("Schulhof-Module").isPresent())
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("There is no jar of a module in target"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String id() {
        return header("Schulhof-Module").orElseThrow();
    }

    /** Names of the pages; what only pages include is in a folder below them. */
    List<String> pages() {
        try (JarFile file = new JarFile(jar.toFile())) {
            return file.stream()
                    .map(JarEntry::getName)
                    .filter(name -> name.startsWith(PAGES) && name.endsWith(".xhtml"))
                    .map(name -> name.substring(PAGES.length()))
                    .filter(name -> !name.contains("/"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In German. */
    String title() {
        Properties messages = new Properties();
        try {
            messages.load(new StringReader(read("schulhof/messages.properties")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return messages.getProperty("module.title");
    }

    /** The class by which it tells the portal about itself. */
    String moduleClass() {
        return header("Service-Component").stream()
                .flatMap(list -> Stream.of(list.split(",")))
                .map(component -> read(component.strip()))
                .filter(component -> component.contains("\"org.schulhof.api.module.Module\""))
                .map(component -> component.replaceFirst("(?s).*<implementation class=\"([^\"]+)\".*", "$1"))
                .findFirst()
                .orElseThrow();
    }

    private String read(String entry) {
        try (JarFile file = new JarFile(jar.toFile());
                InputStream content = file.getInputStream(file.getEntry(entry))) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same module as another version. */
    Path asVersion(String version) {
        try (JarFile source = new JarFile(jar.toFile())) {
            Path target = Files.createTempDirectory("schulhof-module").resolve(id() + ".jar");
            Manifest manifest = new Manifest(source.getManifest());
            manifest.getMainAttributes().putValue(VERSION, version);
            try (OutputStream file = Files.newOutputStream(target);
                    JarOutputStream copy = new JarOutputStream(file, manifest)) {
                for (JarEntry entry : source.stream().toList()) {
                    if (!entry.getName().equals(JarFile.MANIFEST_NAME)) {
                        copy.putNextEntry(new JarEntry(entry.getName()));
                        try (InputStream content = source.getInputStream(entry)) {
                            content.transferTo(copy);
                        }
                        copy.closeEntry();
                    }
                }
            }
            return target;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<String> header(String name) {
        try (JarFile file = new JarFile(jar.toFile())) {
            Manifest manifest = file.getManifest();
            return manifest == null
                    ? Optional.empty()
                    : Optional.ofNullable(manifest.getMainAttributes().getValue(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
