package org.schulhof.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** One portal from the first step of its start to its end. */
final class Portal {

    static final Duration SERVER_PATIENCE = Duration.ofSeconds(40);
    static final Duration DATABASE_PATIENCE = Duration.ofSeconds(60);

    private final Distribution distribution;
    private final DataFolder data;
    private final Options options;
    private final PrintStream out;
    private final Progress progress;

    private @Nullable TrackedProcess database;
    private @Nullable TrackedProcess server;
    private boolean stopped;

    Portal(Distribution distribution, Options options, PrintStream out) {
        this.distribution = distribution;
        this.data = DataFolder.at(options.data());
        this.options = options;
        this.out = out;
        this.progress = new Progress(out);
    }

    /** Starts everything, and returns when something of it has ended. */
    void run() throws IOException {
        Ports ports = new Ports(options.port());
        data.prepare();
        try (@SuppressWarnings("try")
                FileChannel lock = data.lock()) {
            TrackedProcess.remember(ProcessHandle.current(), data.launcherPid());
            Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
            start(ports);
            awaitEnd();
        }
    }

    private void start(Ports ports) throws IOException {
        if (Remains.of(data).any()) {
            progress.step("step.remains", () -> Remains.of(data).stop());
        }
        boolean embedded = options.jdbcUrl() == null;
        String bindAddress = options.bindAddress(data);
        ports.requireFree(bindAddress, embedded);
        Secrets secrets = Secrets.loadOrCreate(data.secrets());
        Database at = embedded
                ? progress.step("step.database", () -> startDatabase(ports, secrets))
                : progress.step(
                        "step.database.external", () -> ExternalDatabase.reach(options.jdbcUrl(), System.getenv()));
        ModuleStore store = new ModuleStore(data.modules());
        store.seed(distribution.modules());
        Domain domain = new Domain(distribution, data);
        boolean fresh = progress.step(
                "step.domain",
                () -> domain.prepare(ports, bindAddress, System.getenv().getOrDefault("SCHULHOF_HEAP", "1g")));
        String url = publicUrl(ports, bindAddress);
        PayaraServer payara = new PayaraServer(distribution, data, environment(at, url, ports));
        Path deployment = fresh ? domain.writeDeployment(store) : null;
        progress.step("step.server", () -> {
            server(payara.start(deployment));
            return null;
        });
        progress.step(fresh ? "step.deploy" : "step.ready", () -> {
            payara.awaitReady(server, ports, localHost(bindAddress));
            return null;
        });
        domain.markDeployed();
        Files.writeString(data.address(), url + "\n");
        new Welcome(data, url).print(out);
    }

    private Database startDatabase(Ports ports, Secrets secrets) throws IOException {
        EmbeddedMariaDb mariaDb = new EmbeddedMariaDb(distribution, data, ports.database(), secrets);
        TrackedProcess started = mariaDb.start();
        synchronized (this) {
            database = started;
            return mariaDb.database();
        }
    }

    private synchronized void server(TrackedProcess started) {
        server = started;
    }

    private Map<String, String> environment(Database at, String url, Ports ports) {
        Map<String, String> environment = new HashMap<>();
        environment.put("SCHULHOF_JDBC_URL", at.url());
        environment.put("SCHULHOF_DB_USER", at.user());
        environment.put("SCHULHOF_DB_PASSWORD", at.password());
        environment.put("SCHULHOF_DATA", data.root().toString());
        environment.put("SCHULHOF_DEMO", Boolean.toString(options.demo()));
        environment.put("SCHULHOF_URL", url);
        environment.put("SCHULHOF_PORT", Integer.toString(ports.http()));
        return environment;
    }

    /** As users reach the portal; behind a proxy that is for the administrator to say. */
    private static String publicUrl(Ports ports, String bindAddress) throws IOException {
        String configured = System.getenv("SCHULHOF_URL");
        if (configured != null && !configured.isBlank()) {
            return configured.replaceFirst("/+$", "");
        }
        InetAddress address = InetAddress.getByName(bindAddress);
        String host = bindAddress;
        if (address.isLoopbackAddress()) {
            host = "localhost";
        } else if (address.isAnyLocalAddress()) {
            host = InetAddress.getLocalHost().getCanonicalHostName();
        }
        return "http://" + host + ":" + ports.http();
    }

    private static String localHost(String bindAddress) throws IOException {
        return InetAddress.getByName(bindAddress).isAnyLocalAddress() ? "127.0.0.1" : bindAddress;
    }

    private void awaitEnd() {
        CompletableFuture<?> serverEnd = server.handle().onExit();
        if (database == null) {
            serverEnd.join();
        } else {
            CompletableFuture.anyOf(serverEnd, database.handle().onExit()).join();
        }
        synchronized (this) {
            if (!stopped) {
                throw new StartFailure(server.handle().isAlive() ? "database.died" : "server.died", data.logs());
            }
        }
    }

    /** The server first: it still needs the database to finish what it does. */
    private synchronized void stop() {
        stopped = true;
        out.println();
        try {
            Files.deleteIfExists(data.address());
            Remains remains = Remains.of(data);
            if (remains.any()) {
                progress.step("step.stop", remains::stop);
            }
            Files.deleteIfExists(data.launcherPid());
        } catch (IOException e) {
            System.err.println(Messages.text("io.failed", e.getMessage()));
        }
    }
}
