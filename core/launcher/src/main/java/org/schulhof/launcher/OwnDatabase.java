package org.schulhof.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** The embedded database of a data folder whose portal may or may not run. */
record OwnDatabase(Distribution distribution, DataFolder data) {

    /** With the database that runs there, or with one started for this and stopped afterwards. */
    @SuppressWarnings("try")
    void use(Use use) throws IOException {
        DatabaseClient client = new DatabaseClient(distribution, data);
        if (TrackedProcess.recall(data.databasePid()).isPresent()) {
            use.with(client);
            return;
        }
        try (var lock = data.lock()) {
            EmbeddedMariaDb mariaDb = new EmbeddedMariaDb(
                    new Children(), distribution, data, freePort(), Secrets.loadOrCreate(data.secrets()));
            TrackedProcess database = mariaDb.start();
            try {
                use.with(client);
            } finally {
                database.stop(Portal.DATABASE_PATIENCE);
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** What is done with it. */
    @FunctionalInterface
    interface Use {
        void with(DatabaseClient client) throws IOException;
    }
}
