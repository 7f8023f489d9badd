package org.schulhof.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;

/** Server and database of a data folder that still run, whoever started them. */
record Remains(DataFolder data, Optional<TrackedProcess> server, Optional<TrackedProcess> database) {

    static Remains of(DataFolder data) throws IOException {
        return new Remains(data, server(data), TrackedProcess.recall(data.databasePid()));
    }

    /** A launcher that was killed while it started the server knew only of the program that starts it. */
    private static Optional<TrackedProcess> server(DataFolder data) throws IOException {
        Optional<TrackedProcess> known = TrackedProcess.recall(data.serverPid());
        return known.isPresent()
                ? known
                : TrackedProcess.withArgument(
                        data.domain().resolve("config/pid"), data.domain().toString());
    }

    boolean any() {
        return server.isPresent() || database.isPresent();
    }

    /** The server first: it still needs the database to finish what it does. */
    void stop() throws IOException {
        if (server.isPresent()) {
            server.get().stop(Portal.SERVER_PATIENCE);
        }
        if (database.isPresent()) {
            database.get().stop(Portal.DATABASE_PATIENCE);
        }
        Files.deleteIfExists(data.address());
        Files.deleteIfExists(data.databaseUrl());
    }
}
