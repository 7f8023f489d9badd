package org.schulhof.launcher;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The programs of one portal, each started in a session of its own, so that the terminal's Ctrl-C
 * reaches the launcher alone. None is started once the portal is being stopped.
 */
final class Children {

    private boolean stopping;

    synchronized Process start(
            List<String> command, Path folder, Map<String, String> environment, Path log, Path pidFile)
            throws IOException {
        if (stopping) {
            throw new StartFailure("stopping");
        }
        List<String> detached = new ArrayList<>(List.of("setsid"));
        detached.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(detached)
                .directory(folder.toFile())
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        Process process = builder.start();
        TrackedProcess.remember(process.toHandle(), pidFile);
        return process;
    }

    synchronized void startNoMore() {
        stopping = true;
    }

    synchronized boolean areStopping() {
        return stopping;
    }
}
