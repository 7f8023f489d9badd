package org.schulhof.kernel.install;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.schulhof.kernel.module.DeploymentRefusedException;
import org.schulhof.kernel.setting.Installation;

/**
 * In a portal that {@code ./schulhof dev} has started, and in no other: installs whatever jar is put into {@code run/dev} of
 * the data folder, and answers in a file beside it, empty if all is well. Nobody is asked for a right: who can write there
 * can do as they like with the portal anyway.
 */
@ApplicationScoped
public class DevelopmentDoor {

    private static final Logger LOG = Logger.getLogger(DevelopmentDoor.class.getName());
    private static final long PAUSE_MILLIS = 50;
    private static final String JAR = ".jar";
    private static final String ANSWER = ".answer";

    private final Installation installation;
    private final ModuleAdministration modules;
    private Thread thread;

    @Inject
    public DevelopmentDoor(Installation installation, ModuleAdministration modules) {
        this.installation = installation;
        this.modules = modules;
    }

    /** Opens, if the portal was started for that. */
    public void open() {
        if (installation.isForDevelopment()) {
            thread = new Thread(this::serve, "schulhof-development");
            thread.setDaemon(true);
            thread.start();
        }
    }

    public void close() {
        if (thread != null) {
            thread.interrupt();
        }
    }

    private void serve() {
        Path folder = installation.data().resolve("run/dev");
        try {
            Files.createDirectories(folder);
            while (!Thread.currentThread().isInterrupted()) {
                installAll(folder);
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            LOG.log(Level.SEVERE, "The door for development is closed", e);
        }
    }

    private void installAll(Path folder) throws IOException {
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(folder, "*" + JAR)) {
            for (Path jar : jars) {
                String answer = install(jar);
                Files.deleteIfExists(jar);
                String name = jar.getFileName().toString().replace(JAR, ANSWER);
                Path draft = Files.writeString(folder.resolve(name + ".new"), answer);
                Files.move(draft, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
            }
        }
    }

    private String install(Path jar) {
        try {
            Inspection installed = modules.installForDevelopment(jar);
            LOG.info(() -> "Installed " + installed.module() + " from development");
            return "";
        } catch (InstallationRefusedException
                | DeploymentRefusedException
                | ModuleNotStartedException
                | IOException e) {
            LOG.log(Level.WARNING, "Not installed from development: {0}", e.getMessage());
            return String.valueOf(e.getMessage());
        }
    }
}
