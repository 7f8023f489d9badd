package org.schulhof.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Looks for changes in modules' folders, and brings them into the running portal. What does not build changes nothing there. */
final class ModuleWatch implements Runnable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final List<ModuleSource> modules;
    private final WarmMaven maven;
    private final DataFolder data;
    private final PrintStream out;
    private final Map<ModuleSource, Map<Path, FileTime>> seen = new HashMap<>();

    ModuleWatch(List<ModuleSource> modules, WarmMaven maven, DataFolder data, PrintStream out) {
        this.modules = modules;
        this.maven = maven;
        this.data = data;
        this.out = out;
    }

    @Override
    public void run() {
        try {
            // While the portal starts, Maven and its compiler get warm.
            for (ModuleSource module : modules) {
                seen.put(module, module.files());
                module.forgetBuild();
                String complaint = maven.pack(module);
                if (!complaint.isEmpty()) {
                    say("dev.notBuilt", module.name(), complaint);
                }
            }
            while (!Files.exists(data.address())) {
                Pause.briefly();
            }
            for (ModuleSource module : modules) {
                if (module.jar().isPresent()) {
                    install(module, Instant.now());
                }
            }
            say("dev.watching");
            while (true) {
                for (ModuleSource module : modules) {
                    look(module);
                }
                Pause.briefly();
            }
        } catch (IOException e) {
            say("io.failed", e.getMessage());
        }
    }

    private void look(ModuleSource module) throws IOException {
        Map<Path, FileTime> before = seen.get(module);
        Map<Path, FileTime> now = module.files();
        if (now.equals(before)) {
            return;
        }
        Instant start = Instant.now();
        seen.put(module, now);
        Set<Path> changed = new HashSet<>(before.keySet());
        changed.addAll(now.keySet());
        changed.removeIf(file -> now.containsKey(file) && now.get(file).equals(before.get(file)));
        if (module.areResources(changed) && module.jar().isPresent()) {
            module.patch(module.jar().get(), changed);
        } else {
            String complaint = maven.pack(module);
            if (!complaint.isEmpty()) {
                say("dev.notBuilt", module.name(), complaint);
                return;
            }
        }
        install(module, start);
    }

    private void install(ModuleSource module, Instant start) throws IOException {
        Path folder = data.development();
        Path answer = folder.resolve(module.name() + ".answer");
        Files.createDirectories(folder);
        Files.deleteIfExists(answer);
        Path draft = folder.resolve(module.name() + ".new");
        Files.copy(module.jar().orElseThrow(), draft, StandardCopyOption.REPLACE_EXISTING);
        Files.move(draft, folder.resolve(module.name() + ".jar"), StandardCopyOption.ATOMIC_MOVE);
        while (!Files.exists(answer)) {
            if (Instant.now().isAfter(start.plus(PATIENCE))) {
                say("dev.noAnswer", module.name(), data.logs());
                return;
            }
            Pause.briefly();
        }
        String complaint = Files.readString(answer);
        if (complaint.isEmpty()) {
            double seconds = Duration.between(start, Instant.now()).toMillis() / 1000.0;
            say("dev.installed", module.name(), String.format(Locale.getDefault(), "%.1f", seconds));
        } else {
            say("dev.notInstalled", module.name(), complaint);
        }
    }

    private void say(String key, Object... arguments) {
        out.println("  " + Messages.text(key, arguments));
        out.flush();
    }
}
