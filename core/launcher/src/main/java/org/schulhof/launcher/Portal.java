package org.schulhof.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** One portal from the first step of its start to its end. */
final class Portal {

    static final Duration SERVER_PATIENCE = Duration.ofSeconds(40);
    static final Duration DATABASE_PATIENCE = Duration.ofSeconds(60);

    private final Distribution distribution;
    private final DataFolder data;
    private final Options options;
    private final PrintStream out;
    private final Progress progress;

    private final Children children = new Children();

    Portal(Distribution distribution, Options options, PrintStream out) {
        this.distribution = distribution;
        this.data = DataFolder.at(options.data());
        this.options = options;
        this.out = out;
        this.progress = new Progress(out);
    }

    /** Starts everything, and returns when something of it has ended. */
    @SuppressWarnings("try")
    void run() throws IOException {
        Ports ports = new Ports(options.port());
        Optional<TlsIdentity> tls = Optional.empty();
        if (options.tls().isPresent()) {
            tls = Optional.of(options.tls().get().read(Instant.now()));
        }
        data.prepare();
        try (FileChannel lock = data.lock()) {
            TrackedProcess.remember(ProcessHandle.current(), data.launcherPid());
            Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
            awaitEnd(start(ports, tls));
        } catch (StartFailure e) {
            // What fails while it is being stopped is no news.
            if (!children.areStopping()) {
                throw e;
            }
        }
    }

    private Running start(Ports ports, Optional<TlsIdentity> tls) throws IOException {
        Remains remains = Remains.of(data);
        if (remains.any()) {
            progress.perform("step.remains", remains::stop);
        }
        String bindAddress = options.bindAddress(data);
        ports.requireFree(bindAddress, options.jdbcUrl() == null);
        EmbeddedMariaDb mariaDb = new EmbeddedMariaDb(
                children, distribution, data, ports.database(), Secrets.loadOrCreate(data.secrets()));
        Optional<TrackedProcess> database = Optional.empty();
        Database account = mariaDb.database();
        Files.deleteIfExists(data.databaseUrl());
        if (options.jdbcUrl() == null) {
            database = Optional.of(progress.step("step.database", mariaDb::start));
            Files.writeString(data.databaseUrl(), account.url() + "\n");
        } else {
            account = progress.step(
                    "step.database.external", () -> ExternalDatabase.reach(options.jdbcUrl(), System.getenv()));
        }

        ModuleStore store = new ModuleStore(data.modules());
        store.seed(distribution.modules());
        Domain domain = new Domain(distribution, distribution.fingerprint(), data);
        boolean fresh = progress.step(
                "step.domain",
                () -> domain.prepare(
                        ports, bindAddress, System.getenv().getOrDefault("SCHULHOF_HEAP", "1g"), tls, options));
        Path deployment = fresh ? domain.writeDeployment(store) : null;

        String scheme = tls.isPresent() ? "https" : "http";
        String url = publicUrl(scheme, ports, bindAddress);
        URI local = URI.create(scheme + "://" + localHost(bindAddress) + ":" + ports.http() + "/");
        PayaraServer payara = new PayaraServer(children, distribution, data, environment(account, url, ports));
        TrackedProcess server = progress.step("step.server", () -> payara.start(deployment));
        progress.perform(fresh ? "step.deploy" : "step.ready", () -> payara.awaitReady(server, local, tls));
        domain.markDeployed();
        Files.writeString(data.address(), url + "\n");
        new Welcome(data, url).print(out);
        return new Running(server, database);
    }

    private Map<String, String> environment(Database at, String url, Ports ports) {
        Map<String, String> environment = new HashMap<>();
        environment.put("SCHULHOF_JDBC_URL", at.url());
        environment.put("SCHULHOF_DB_USER", at.user());
        environment.put("SCHULHOF_DB_PASSWORD", at.password());
        environment.put("SCHULHOF_DATA", data.root().toString());
        environment.put("SCHULHOF_DEMO", Boolean.toString(options.demo()));
        environment.put("SCHULHOF_DEV", Boolean.toString(options.development()));
        environment.put("SCHULHOF_URL", url);
        environment.put("SCHULHOF_PORT", Integer.toString(ports.http()));
        options.proxies().ifPresent(proxies -> environment.putAll(proxies.environment()));
        return environment;
    }

    /** As users reach the portal; behind a proxy that is for the administrator to say. */
    private static String publicUrl(String scheme, Ports ports, String bindAddress) throws IOException {
        String configured = System.getenv("SCHULHOF_URL");
        if (configured != null && !configured.isBlank()) {
            return configured.replaceFirst("/+$", "");
        }
        InetAddress address = InetAddress.getByName(bindAddress);
        String host = inUrl(bindAddress);
        if (address.isLoopbackAddress()) {
            host = "localhost";
        } else if (address.isAnyLocalAddress()) {
            host = InetAddress.getLocalHost().getCanonicalHostName();
        }
        return scheme + "://" + host + ":" + ports.http();
    }

    private static String inUrl(String address) {
        return address.contains(":") ? "[" + address + "]" : address;
    }

    private static String localHost(String bindAddress) throws IOException {
        return InetAddress.getByName(bindAddress).isAnyLocalAddress() ? "127.0.0.1" : inUrl(bindAddress);
    }

    private void awaitEnd(Running running) {
        CompletableFuture<ProcessHandle> serverEnd = running.server().handle().onExit();
        running.database()
                .map(database ->
                        CompletableFuture.anyOf(serverEnd, database.handle().onExit()))
                .orElseGet(() -> serverEnd.thenApply(Object.class::cast))
                .join();
        throw new StartFailure(running.server().handle().isAlive() ? "database.died" : "server.died", data.logs());
    }

    /** The server first: it still needs the database to finish what it does. */
    private void stop() {
        children.startNoMore();
        progress.hushOthers();
        try {
            Files.deleteIfExists(data.address());
            Remains remains = Remains.of(data);
            if (remains.any()) {
                out.println();
                progress.perform("step.stop", remains::stop);
            }
            Files.deleteIfExists(data.launcherPid());
        } catch (IOException e) {
            System.err.println(Messages.text("io.failed", e.getMessage()));
        }
    }

    /** What has to go on for the portal to go on. */
    private record Running(TrackedProcess server, Optional<TrackedProcess> database) {}
}
