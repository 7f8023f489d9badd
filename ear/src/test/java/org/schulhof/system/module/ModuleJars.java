package org.schulhof.system.module;

import aQute.bnd.osgi.Builder;
import aQute.bnd.osgi.Constants;
import aQute.bnd.osgi.Jar;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.schulhof.system.Shell;

/** Jars to upload: modules of these tests' own, and the address book with other headers. */
public final class ModuleJars {

    private static final Path FOLDER = Path.of("target", "modules");
    private static final Path API = Path.of("target", "dist", "api", "org.schulhof.api.jar");
    private static final Path ADDRESS_BOOK = Path.of("target", "dist", "modules", "org.schulhof.addressbook.jar");

    private static final String PASSWORD = "changeit";

    private ModuleJars() {}

    /** A module whose classes are in {@code org.schulhof.<id>}, built as the modules' parent pom does. */
    public static Path build(String id, String version) {
        try (Builder builder = new Builder()) {
            builder.addClasspath(Path.of("target", "test-classes").toFile());
            // Or the annotations of components that are the API's own would say nothing
            builder.addClasspath(API.toFile());
            builder.setProperty(Constants.BUNDLE_SYMBOLICNAME, "org.schulhof." + id);
            builder.setProperty(Constants.BUNDLE_VERSION, version);
            builder.setProperty(Constants.PRIVATE_PACKAGE, "org.schulhof." + id);
            builder.setProperty(Constants.IMPORT_PACKAGE, "org.jspecify.annotations;resolution:=optional, *");
            builder.setProperty(Constants.INCLUDERESOURCE, "src/test/resources/modules/" + id);
            builder.setProperty(Constants.DYNAMICIMPORT_PACKAGE, "org.eclipse.persistence.*");
            builder.setProperty("Schulhof-Module", id);
            builder.setProperty("Schulhof-Entities", "${classes;ANNOTATED;jakarta.persistence.Entity}");
            Path file = Files.createDirectories(FOLDER).resolve(id + "-" + version + ".jar");
            try (Jar jar = builder.build()) {
                if (!builder.isOk()) {
                    throw new AssertionError(builder.getErrors());
                }
                jar.write(file.toFile());
            }
            return file;
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** The same jar, with this text as one of its files. */
    static Path with(Path jar, String entry, String text) {
        try {
            Path target = Files.copy(jar, changed(jar, "with"), StandardCopyOption.REPLACE_EXISTING);
            try (FileSystem content = FileSystems.newFileSystem(target)) {
                Files.writeString(content.getPath(entry), text);
            }
            return target;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same jar, signed by a key that is made for it, and the certificate of that key. */
    static Signed sign(Path jar, String name) {
        try {
            Path keys = Files.createTempDirectory(FOLDER, "keys").resolve("keys.p12");
            Path certificate = keys.resolveSibling("signer.crt");
            Path signed = changed(jar, "signed");
            tool("keytool", keys, "-genkeypair", "-alias", "signer", "-keyalg", "EC", "-dname", "CN=" + name);
            tool("keytool", keys, "-exportcert", "-rfc", "-alias", "signer", "-file", certificate.toString());
            tool("jarsigner", keys, "-signedjar", signed.toString(), jar.toString(), "signer");
            return new Signed(signed, certificate);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    record Signed(Path jar, Path certificate) {}

    private static void tool(String name, Path keys, String... arguments) {
        List<String> line = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", name).toString()));
        List<String> store = List.of("-keystore", keys.toString(), "-storepass", PASSWORD);
        boolean verbFirst = name.equals("keytool");
        line.addAll(verbFirst ? List.of(arguments) : store);
        line.addAll(verbFirst ? store : List.of(arguments));
        Shell.run(line.toArray(String[]::new));
    }

    private static Path changed(Path jar, String how) {
        return jar.resolveSibling(how + "-" + jar.getFileName());
    }

    /** The address book that is installed, as another version. */
    static Path addressBook(String version) {
        return addressBookWith("version-" + version, Map.of(Constants.BUNDLE_VERSION, version));
    }

    /** The address book with these headers in its manifest. */
    static Path addressBookWith(String name, Map<String, String> headers) {
        Path target = FOLDER.resolve("addressbook-" + name + ".jar");
        try (JarFile source = new JarFile(ADDRESS_BOOK.toFile())) {
            Files.createDirectories(FOLDER);
            Manifest manifest = new Manifest(source.getManifest());
            headers.forEach(manifest.getMainAttributes()::putValue);
            try (OutputStream file = Files.newOutputStream(target);
                    JarOutputStream copy = new JarOutputStream(file, manifest)) {
                for (Enumeration<JarEntry> all = source.entries(); all.hasMoreElements(); ) {
                    copyEntry(source, all.nextElement(), copy);
                }
            }
            return target;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copyEntry(JarFile source, JarEntry entry, JarOutputStream copy) throws IOException {
        if (entry.getName().equals(JarFile.MANIFEST_NAME)) {
            return;
        }
        copy.putNextEntry(new JarEntry(entry.getName()));
        try (InputStream content = source.getInputStream(entry)) {
            content.transferTo(copy);
        }
        copy.closeEntry();
    }
}
