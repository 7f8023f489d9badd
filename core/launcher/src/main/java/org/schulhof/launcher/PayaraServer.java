package org.schulhof.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Payara Server, running the domain in the data folder. */
final class PayaraServer {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration PATIENCE_ONCE_DEPLOYED = Duration.ofMinutes(1);

    private static final DateTimeFormatter ROTATION = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH-mm-ss");

    private final Children children;
    private final Distribution distribution;
    private final DataFolder data;
    private final Map<String, String> environment;

    PayaraServer(Children children, Distribution distribution, DataFolder data, Map<String, String> environment) {
        this.children = children;
        this.distribution = distribution;
        this.data = data;
        this.environment = environment;
    }

    /** @param deployment commands that a domain just made still needs */
    TrackedProcess start(@Nullable Path deployment) throws IOException {
        Files.deleteIfExists(pidOfServer());
        if (Files.exists(log())) {
            // As Payara names the logs it rotates, and later deletes.
            Files.move(
                    log(),
                    data.logs()
                            .resolve("server.log_"
                                    + LocalDateTime.now(ZoneOffset.UTC).format(ROTATION)));
        }
        String javaHome = System.getProperty("java.home");
        List<String> command = new ArrayList<>(List.of(
                Path.of(javaHome, "bin/java").toString(),
                // It keeps files of its own at home, where the user may have none.
                "-Duser.home=" + data.run(),
                "-XX:TieredStopAtLevel=1",
                "-jar",
                distribution.server().resolve("lib/client/appserver-cli.jar").toString(),
                "start-domain",
                "--domaindir",
                data.domains().toString()));
        if (deployment != null) {
            command.addAll(List.of("--postbootcommandfile", deployment.toString()));
        }
        command.add(Domain.NAME);
        Map<String, String> all = new HashMap<>(environment);
        all.put("JAVA_HOME", javaHome);
        all.put("AS_JAVA", javaHome);
        Process starter = children.start(command, data.root(), all, starterLog(), data.serverPid());
        return awaitServer(starter);
    }

    private TrackedProcess awaitServer(Process starter) throws IOException {
        while (true) {
            Optional<ProcessHandle> server = readPid();
            if (server.isPresent()) {
                return TrackedProcess.remember(server.get(), data.serverPid());
            }
            if (!starter.isAlive() && readPid().isEmpty()) {
                throw new StartFailure("server.failed", lastWords(), log());
            }
            Pause.briefly();
        }
    }

    /** Returns when the portal itself answers, not merely the server it runs on. */
    void awaitReady(TrackedProcess server, URI portal, Optional<TlsIdentity> tls) throws IOException {
        HttpClient.Builder builder = HttpClient.newBuilder()
                .connectTimeout(Duration.ofSeconds(2))
                .followRedirects(HttpClient.Redirect.NEVER);
        tls.ifPresent(identity -> builder.sslContext(identity.trustedAlone()));
        HttpClient client = builder.build();
        Instant end = Instant.now().plus(PATIENCE);
        boolean deploymentOver = false;
        while (server.handle().isAlive() && Instant.now().isBefore(end)) {
            if (status(client, portal.resolve("health/ready")) == 200 && status(client, portal) < 400) {
                return;
            }
            if (!deploymentOver && LogTail.contains(log(), "[name=" + Domain.NAME + "\n")) {
                deploymentOver = true;
                end = Instant.now().plus(PATIENCE_ONCE_DEPLOYED);
            }
            Pause.briefly();
        }
        if (!server.handle().isAlive()) {
            throw new StartFailure("server.failed", lastWords(), log());
        }
        throw new StartFailure(deploymentOver ? "server.deployFailed" : "server.notReady", lastWords(), log());
    }

    private static int status(HttpClient client, URI address) {
        try {
            HttpRequest request = HttpRequest.newBuilder(address)
                    .timeout(Duration.ofSeconds(20))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            // Nobody listens there yet.
            return 599;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 599;
        }
    }

    private Optional<ProcessHandle> readPid() throws IOException {
        if (!Files.exists(pidOfServer())) {
            return Optional.empty();
        }
        String text = Files.readString(pidOfServer()).strip();
        return text.isEmpty() ? Optional.empty() : ProcessHandle.of(Long.parseLong(text));
    }

    private String lastWords() throws IOException {
        String severe = LogTail.lastSevere(log());
        if (!severe.isEmpty()) {
            return severe;
        }
        List<String> starter = LogTail.lastLines(starterLog(), 3);
        return String.join(" ", starter);
    }

    private Path pidOfServer() {
        return data.domain().resolve("config/pid");
    }

    private Path starterLog() {
        return data.logs().resolve("start-domain.log");
    }

    private Path log() {
        return data.logs().resolve("server.log");
    }
}
