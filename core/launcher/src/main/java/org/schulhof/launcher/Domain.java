package org.schulhof.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * The server's own folder. Nothing in it is of value: it is made anew from the distribution and the
 * module store whenever the distribution changed, and after a start that was not finished.
 */
record Domain(Distribution distribution, String fingerprint, DataFolder data) {

    static final String NAME = "schulhof";

    /** @return whether the portal has still to be deployed */
    boolean prepare(Ports ports, String bindAddress, String heap, Optional<TlsIdentity> tls, Options options)
            throws IOException {
        boolean fresh = !isCurrent();
        if (fresh) {
            Folders.delete(data.domain());
            Folders.copy(distribution.server().resolve("domains/domain1"), data.domain());
            Folders.delete(data.domain().resolve("docroot"));
            Files.createDirectory(data.domain().resolve("docroot"));
            Files.copy(distribution.jdbcDriver(), data.domain().resolve("lib/mariadb-java-client.jar"));
            Files.copy(distribution.proxy(), data.domain().resolve("lib/schulhof-proxy.jar"));
            lockAdministrator();
            keepLogsInDataFolder();
        }
        DomainXml xml = DomainXml.read(configuration());
        if (fresh) {
            xml.tailor();
        }
        xml.ports(ports, bindAddress);
        xml.heap(heap);
        xml.tls(tls.isPresent());
        xml.behindProxy(options.proxies().isPresent());
        xml.quickCompiler(options.development());
        keyStore().replaceIdentity(tls);
        xml.write(configuration());
        return fresh;
    }

    /** To be called when the portal answered, so that an interrupted deployment is done again. */
    void markDeployed() throws IOException {
        Files.writeString(mark(), fingerprint);
    }

    /** Commands for the server's first start: the API, then the modules, then the portal. */
    Path writeDeployment(ModuleStore store) throws IOException {
        List<String> commands = new ArrayList<>();
        commands.add("deploy --type osgi --name org.schulhof.api --deploymentorder 10 " + quoted(distribution.api()));
        for (ModuleStore.InstalledModule module : store.installed()) {
            commands.add("deploy --type osgi --name " + module.symbolicName() + " --enabled=" + module.enabled()
                    + " --deploymentorder 50 " + quoted(module.jar()));
        }
        commands.add("deploy --name schulhof --contextroot / --deploymentorder 100 " + quoted(distribution.ear()));
        return Files.write(data.run().resolve("deploy.asadmin"), commands);
    }

    private boolean isCurrent() throws IOException {
        return Files.exists(mark()) && Files.readString(mark()).equals(fingerprint);
    }

    /** Payara ships an administrator without a password; this one has a password that nobody knows. */
    private void lockAdministrator() throws IOException {
        byte[] nobodyKnows = new byte[40];
        new SecureRandom().nextBytes(nobodyKnows);
        String hash = Base64.getEncoder().encodeToString(nobodyKnows);
        Files.writeString(data.domain().resolve("config/admin-keyfile"), "admin;{SSHA256}" + hash + ";asadmin\n");
    }

    private void keepLogsInDataFolder() throws IOException {
        Path file = data.domain().resolve("config/logging.properties");
        String handler = "com.sun.enterprise.server.logging.GFFileHandler.";
        List<String> lines = new ArrayList<>(Files.readAllLines(file, StandardCharsets.ISO_8859_1));
        lines.removeIf(line -> line.startsWith(handler + "file=") || line.startsWith(handler + "maxHistoryFiles="));
        lines.add(handler + "file=" + "${com.sun.aas.instanceRoot}/../../logs/server.log");
        lines.add(handler + "maxHistoryFiles=20");
        Files.write(file, lines, StandardCharsets.ISO_8859_1);
    }

    private static String quoted(Path path) {
        return '"' + path.toString() + '"';
    }

    private DomainKeyStore keyStore() {
        return new DomainKeyStore(data.domain().resolve("config/keystore.p12"));
    }

    private Path configuration() {
        return data.domain().resolve("config/domain.xml");
    }

    private Path mark() {
        return data.domain().resolve("fingerprint");
    }
}
