package org.schulhof.kernel.install;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.schulhof.api.access.Access;
import org.schulhof.api.audit.Audit;
import org.schulhof.kernel.CoreRight;
import org.schulhof.kernel.module.DeploymentRefusedException;
import org.schulhof.kernel.module.InstalledModule;
import org.schulhof.kernel.module.ModuleRegistry;
import org.schulhof.kernel.module.PayaraFramework;

/** Installs, starts, stops, updates and removes modules, one thing at a time. For administrators only (R14); audited. */
@ApplicationScoped
public class ModuleAdministration {

    private final Access access;
    private final Audit audit;
    private final PayaraFramework framework;
    private final ModuleRegistry registry;
    private final ModuleStore store;
    private final ModuleInspector inspector;
    private final Uploads uploads;
    private final Lock oneAtATime = new ReentrantLock();

    @Inject
    public ModuleAdministration(
            Access access,
            Audit audit,
            PayaraFramework framework,
            ModuleRegistry registry,
            ModuleStore store,
            ModuleInspector inspector,
            Uploads uploads) {
        this.access = access;
        this.audit = audit;
        this.framework = framework;
        this.registry = registry;
        this.store = store;
        this.inspector = inspector;
        this.uploads = uploads;
    }

    public List<InstalledModule> all() {
        requireRight();
        return registry.all();
    }

    /**
     * Keeps an upload until it is decided whether it is installed.
     *
     * @throws org.schulhof.api.file.FileTooLargeException if it is larger than 64 MB
     */
    public UUID upload(InputStream content) throws IOException {
        requireRight();
        return uploads.keep(content);
    }

    /** Checks an upload without running any of it. Empty if there is none of that id. */
    public Optional<Inspection> inspect(UUID upload) {
        requireRight();
        return uploads.find(upload).map(inspector::inspect);
    }

    public void forget(UUID upload) throws IOException {
        requireRight();
        uploads.forget(upload);
    }

    /**
     * Installs or updates a module and starts it, after one more check.
     *
     * @param confirmed whether the administrator takes responsibility for what the check doubts
     * @throws InstallationRefusedException if the check says no, or has doubts that are not confirmed
     * @throws DeploymentRefusedException if the server does not take it; what ran before runs again
     * @throws ModuleNotStartedException if it does not come up, for instance since a migration fails; the same holds
     */
    public void install(UUID upload, boolean confirmed) throws IOException {
        requireRight();
        Path jar = uploads.find(upload).orElseThrow(() -> new UnknownUploadException(upload));
        oneAtATime.lock();
        try {
            Inspection inspection = inspector.inspect(jar);
            if (inspection.isRefused() || inspection.needsConfirmation() && !confirmed) {
                throw new InstallationRefusedException(inspection);
            }
            String before = registry.find(inspection.module())
                    .map(present -> present.version().toString())
                    .orElse(null);
            deploy(inspection, jar);
            store.put(inspection.name(), jar);
            audit.record(
                    before == null ? "module.install" : "module.update",
                    inspection.module(),
                    before,
                    inspection.version() + describeDoubts(inspection));
            uploads.forget(upload);
        } finally {
            oneAtATime.unlock();
        }
    }

    /**
     * The same for the door of {@link DevelopmentDoor}: whatever doubts there are, in nobody's name.
     *
     * @return what was installed
     */
    Inspection installForDevelopment(Path jar) throws IOException {
        oneAtATime.lock();
        try {
            Inspection inspection = inspector.inspect(jar);
            if (inspection.isRefused()) {
                throw new InstallationRefusedException(inspection);
            }
            deploy(inspection, jar);
            store.put(inspection.name(), jar);
            return inspection;
        } finally {
            oneAtATime.unlock();
        }
    }

    public void start(String moduleId) {
        requireRight();
        oneAtATime.lock();
        try {
            InstalledModule module = require(moduleId);
            framework.start(module.symbolicName());
            store.setEnabled(module.symbolicName(), true);
            audit.record("module.start", moduleId, "stopped", "started");
        } finally {
            oneAtATime.unlock();
        }
    }

    public void stop(String moduleId) {
        requireRight();
        oneAtATime.lock();
        try {
            InstalledModule module = require(moduleId);
            framework.stop(module.symbolicName());
            store.setEnabled(module.symbolicName(), false);
            audit.record("module.stop", moduleId, "started", "stopped");
        } finally {
            oneAtATime.unlock();
        }
    }

    /** Removes the module. Its tables and files stay, and are found again when it is installed another time. */
    public void remove(String moduleId) {
        requireRight();
        oneAtATime.lock();
        try {
            InstalledModule module = require(moduleId);
            String version = module.version().toString();
            framework.undeploy(module.symbolicName());
            store.remove(module.symbolicName());
            audit.record("module.remove", moduleId, version, null);
        } finally {
            oneAtATime.unlock();
        }
    }

    private void deploy(Inspection inspection, Path jar) {
        try {
            framework.deploy(inspection.name(), jar);
            InstalledModule module = require(inspection.module());
            if (!module.isRunning()) {
                throw new ModuleNotStartedException(module);
            }
        } catch (DeploymentRefusedException | ModuleNotStartedException failed) {
            goBack(inspection, failed);
            throw failed;
        }
    }

    /** To what the store has: the version before, running or not as it was, or nothing. */
    private void goBack(Inspection inspection, RuntimeException failed) {
        String name = inspection.name();
        Path before = store.jar(name);
        try {
            if (Files.exists(before)) {
                framework.deploy(name, before);
                if (!store.isEnabled(name)) {
                    framework.stop(name);
                }
            } else if (registry.find(inspection.module()).isPresent()) {
                framework.undeploy(name);
            }
        } catch (DeploymentRefusedException noWayBack) {
            failed.addSuppressed(noWayBack);
        }
    }

    private InstalledModule require(String moduleId) {
        return registry.find(moduleId).orElseThrow(() -> new UnknownModuleException(moduleId));
    }

    private void requireRight() {
        access.requireRight(CoreRight.MODULES_INSTALL.rightName());
    }

    private static String describeDoubts(Inspection inspection) {
        List<String> doubts = inspection.findings().stream()
                .map(Finding::kind)
                .filter(kind -> kind.weight() == Finding.Weight.DOUBT)
                .map(Enum::name)
                .toList();
        return doubts.isEmpty() ? "" : ", confirmed: " + String.join(", ", doubts);
    }
}
