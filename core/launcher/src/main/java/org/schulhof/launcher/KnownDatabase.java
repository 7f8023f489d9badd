package org.schulhof.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The database of a portal that runs or does not, for commands that look into it past the portal. */
final class KnownDatabase {

    /** What is done with it. */
    @FunctionalInterface
    interface Work {
        int on(Database database) throws IOException;
    }

    private final DataFolder data;
    private final int port;
    private final @Nullable String jdbcUrl;

    KnownDatabase(DataFolder data, int port, @Nullable String jdbcUrl) {
        this.data = data;
        this.port = port;
        this.jdbcUrl = jdbcUrl;
    }

    /** Starts the portal's own database for the work if it does not run, and ends it again. */
    int with(Work work) throws IOException {
        if (jdbcUrl != null) {
            return work.on(ExternalDatabase.reach(jdbcUrl, System.getenv()));
        }
        if (TrackedProcess.recall(data.launcherPid()).isEmpty()) {
            return withStopped(work);
        }
        if (!Files.exists(data.databaseUrl())) {
            throw new StartFailure("verify.noDatabase");
        }
        Secrets secrets = Secrets.loadOrCreate(data.secrets());
        return work.on(EmbeddedMariaDb.at(Files.readString(data.databaseUrl()).strip(), secrets));
    }

    @SuppressWarnings("try")
    private int withStopped(Work work) throws IOException {
        if (!Files.isDirectory(data.database())) {
            throw new StartFailure("verify.noDatabase");
        }
        try (FileChannel lock = data.lock()) {
            Remains.of(data).stop();
            EmbeddedMariaDb mariaDb = new EmbeddedMariaDb(
                    new Children(),
                    new Distribution(Path.of(System.getProperty("schulhof.dist"))),
                    data,
                    new Ports(port).database(),
                    Secrets.loadOrCreate(data.secrets()));
            TrackedProcess server = mariaDb.start();
            try {
                return work.on(mariaDb.database());
            } finally {
                server.stop(Portal.DATABASE_PATIENCE);
            }
        }
    }
}
