package org.schulhof.kernel.module;

import aQute.bnd.osgi.Builder;
import aQute.bnd.osgi.Constants;
import aQute.bnd.osgi.EmbeddedResource;
import aQute.bnd.osgi.Jar;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Describes a module's jar and lets bnd build it, as the modules' own build does. */
public final class ModuleFile {

    private final Map<String, String> headers = new LinkedHashMap<>();
    private final Map<String, String> entries = new LinkedHashMap<>();

    private ModuleFile() {}

    public static ModuleFile of(String id, String version) {
        return new ModuleFile()
                .with(Constants.BUNDLE_SYMBOLICNAME, "org.example." + id)
                .with(Constants.BUNDLE_VERSION, version)
                .with(InstalledModule.HEADER, id)
                .withEntry("schulhof/messages.properties", "module.title=" + id);
    }

    public ModuleFile with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    public ModuleFile without(String header) {
        headers.remove(header);
        return this;
    }

    public ModuleFile withEntry(String path, String content) {
        entries.put(path, content);
        return this;
    }

    public ModuleFile withoutEntries() {
        entries.clear();
        return this;
    }

    public Path in(Path folder) {
        Path file = folder.resolve(
                headers.get(Constants.BUNDLE_SYMBOLICNAME) + "-" + headers.get(Constants.BUNDLE_VERSION) + ".jar");
        try (Builder builder = new Builder();
                Jar content = new Jar("content")) {
            entries.forEach((path, text) -> content.putResource(path, new EmbeddedResource(text, 0)));
            content.putResource("content", new EmbeddedResource("a jar is never empty", 0));
            headers.forEach(builder::setProperty);
            builder.setProperty(Constants.RESOURCEONLY, "true");
            builder.setJar(content);
            try (Jar jar = builder.build()) {
                // Headers as they are given, also those that bnd would never write
                headers.forEach(jar.getManifest().getMainAttributes()::putValue);
                jar.setManifest(jar.getManifest());
                jar.write(file.toFile());
            }
            return file;
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
