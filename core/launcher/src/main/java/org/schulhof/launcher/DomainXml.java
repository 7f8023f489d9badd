package org.schulhof.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * The server's configuration as Payara ships it, made into a portal's. Editing an already edited one
 * with other values is what a restart on another port or address does.
 */
final class DomainXml {

    private static final String LOOPBACK = "127.0.0.1";
    private static final String QUICK_COMPILER = "-XX:TieredStopAtLevel=";

    private final Document document;
    private final Element config;

    private DomainXml(Document document) {
        this.document = document;
        this.config = named("config", "server-config");
    }

    static DomainXml read(Path file) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            return new DomainXml(factory.newDocumentBuilder().parse(file.toFile()));
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
    }

    void write(Path file) throws IOException {
        Path draft = file.resolveSibling("domain.xml.new");
        try {
            TransformerFactory.newInstance()
                    .newTransformer()
                    .transform(new DOMSource(document), new StreamResult(draft.toFile()));
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (TransformerException e) {
            throw new IOException(draft + ": " + e.getMessage(), e);
        }
    }

    /** What a school's portal needs of the server, and nothing it does not. */
    void tailor() {
        for (String service :
                new String[] {"microprofile-metrics-configuration", "microprofile-openapi-configuration"}) {
            child(config, service).setAttribute("enabled", "false");
        }
        all(config, "http").forEach(http -> {
            http.setAttribute("xpowered-by", "false");
            http.setAttribute("server-header", "false");
        });
        named("network-listener", "http-listener-2").setAttribute("enabled", "false");
        all(config, "jmx-connector").forEach(connector -> connector.setAttribute("enabled", "false"));
        all(config, "iiop-listener").forEach(listener -> {
            listener.setAttribute("enabled", "false");
            listener.setAttribute("address", LOOPBACK);
        });
        // The default of five threads is one school class away from a standstill.
        Element threads = named("thread-pool", "http-thread-pool");
        threads.setAttribute("min-thread-pool-size", "16");
        threads.setAttribute("max-thread-pool-size", "100");

        // One server shares nothing with others, and would wait for its grid at each start.
        child(config, "hazelcast-config-specific-configuration").setAttribute("enabled", "false");

        // Its schemas can't be read from a folder with umlauts, and the descriptors are our own.
        child(child(config, "admin-service"), "das-config").setAttribute("deploy-xml-validation", "none");

        // Nothing sends JMS messages; a broker would only open one more port to everybody.
        Element jms = child(config, "jms-service");
        jms.setAttribute("type", "REMOTE");
        jms.setAttribute("default-jms-host", "default_JMS_host");
        append(
                jms,
                "jms-host",
                Map.of(
                        "name",
                        "default_JMS_host",
                        "host",
                        LOOPBACK,
                        "port",
                        "${JMS_PROVIDER_PORT}",
                        "lazy-init",
                        "true"));

        // A shell that asks nobody for a password has no place in a portal.
        replaceJvmOption(
                "-Dorg.glassfish.additionalOSGiBundlesToStart=",
                "org.apache.felix.gogo.runtime,org.apache.felix.gogo.command,org.apache.felix.fileinstall");
        replaceJvmOption("-Dorg.jboss.weld.construction.relaxed=", "true");
        addDataSource();
    }

    void ports(Ports ports, String bindAddress) {
        listener("http-listener-1", bindAddress, ports.http());
        listener("http-listener-2", LOOPBACK, ports.https());
        listener("admin-listener", LOOPBACK, ports.admin());
        named("iiop-listener", "orb-listener-1").setAttribute("port", Integer.toString(ports.iiop()));
        named("iiop-listener", "SSL").setAttribute("port", Integer.toString(ports.iiopTls()));
        named("iiop-listener", "SSL_MUTUALAUTH").setAttribute("port", Integer.toString(ports.iiopMutualTls()));
        Element jmx = all(config, "jmx-connector").findFirst().orElseThrow();
        jmx.setAttribute("address", LOOPBACK);
        jmx.setAttribute("port", Integer.toString(ports.jmx()));
        named("system-property", "JMS_PROVIDER_PORT").setAttribute("value", Integer.toString(ports.jms()));
        all(config, "java-config")
                .forEach(java -> java.setAttribute(
                        "debug-options",
                        "-agentlib:jdwp=transport=dt_socket,server=y,suspend=n,address=" + LOOPBACK + ":"
                                + ports.debugger()));
        replaceJvmOption("-Dosgi.shell.telnet.port=", Integer.toString(ports.osgiShell()));
    }

    /** Whether the port that users see speaks TLS, with the certificate in the domain's {@link DomainKeyStore}. */
    void tls(boolean enabled) {
        Element protocol = named("protocol", "http-listener-1");
        protocol.setAttribute("security-enabled", Boolean.toString(enabled));
        Element ssl = child(protocol, "ssl");
        ssl.setAttribute("classname", "com.sun.enterprise.security.ssl.GlassfishSSLImpl");
        ssl.setAttribute("cert-nickname", DomainKeyStore.ALIAS);
        for (String outdated : new String[] {"ssl3-enabled", "tls-enabled", "tls11-enabled"}) {
            ssl.setAttribute(outdated, "false");
        }
    }

    /** Whether the word of named proxies is heard before the server does anything with a request. */
    void behindProxy(boolean enabled) {
        Element host = named("virtual-server", "server");
        all(host, "property")
                .filter(property -> property.getAttribute("value").equals(Proxies.VALVE))
                .forEach(host::removeChild);
        if (enabled) {
            append(host, "property", Map.of("name", "valve_1", "value", Proxies.VALVE));
        }
    }

    void heap(String size) {
        replaceJvmOption("-Xmx", size);
        replaceJvmOption("-Xms", size);
    }

    /** Whether Java compiles at once and no better later: whoever changes modules waits for what runs for the first time. */
    void quickCompiler(boolean quick) {
        if (quick) {
            replaceJvmOption(QUICK_COMPILER, "1");
        } else {
            jvmOption(QUICK_COMPILER).ifPresent(option -> option.getParentNode().removeChild(option));
        }
    }

    /** Address and password come from the server's environment, so that neither is written down here. */
    private void addDataSource() {
        Element resources =
                all(document.getDocumentElement(), "resources").findFirst().orElseThrow();
        // Validated by a table: a validator's class would be looked for in the bundle that happens to ask
        Element pool = append(
                resources,
                "jdbc-connection-pool",
                Map.of(
                        "name", "schulhof",
                        "res-type", "javax.sql.DataSource",
                        "datasource-classname", "org.mariadb.jdbc.MariaDbDataSource",
                        "transaction-isolation-level", "read-committed",
                        "steady-pool-size", "4",
                        "max-pool-size", "40",
                        "is-connection-validation-required", "true",
                        "connection-validation-method", "table",
                        "validation-table-name", "DUAL",
                        "validate-atmost-once-period-in-seconds", "10"));
        append(pool, "property", Map.of("name", "url", "value", "${ENV=SCHULHOF_JDBC_URL}"));
        append(pool, "property", Map.of("name", "user", "value", "${ENV=SCHULHOF_DB_USER}"));
        append(pool, "property", Map.of("name", "password", "value", "${ENV=SCHULHOF_DB_PASSWORD}"));
        append(resources, "jdbc-resource", Map.of("jndi-name", "jdbc/schulhof", "pool-name", "schulhof"));
        append(named("server", "server"), "resource-ref", Map.of("ref", "jdbc/schulhof"));
    }

    private void listener(String name, String address, int port) {
        Element listener = named("network-listener", name);
        listener.setAttribute("address", address);
        listener.setAttribute("port", Integer.toString(port));
    }

    private void replaceJvmOption(String prefix, String value) {
        jvmOption(prefix)
                .orElseGet(() -> append(javaConfig(), "jvm-options", Map.of()))
                .setTextContent(prefix + value);
    }

    private Optional<Element> jvmOption(String prefix) {
        return all(javaConfig(), "jvm-options")
                .filter(option -> option.getTextContent().startsWith(prefix))
                .findFirst();
    }

    private Element javaConfig() {
        return all(config, "java-config").findFirst().orElseThrow();
    }

    private Element child(Element parent, String tag) {
        return all(parent, tag).findFirst().orElseGet(() -> append(parent, tag, Map.of()));
    }

    private Element append(Element parent, String tag, Map<String, String> attributes) {
        Element element = document.createElement(tag);
        attributes.forEach(element::setAttribute);
        parent.appendChild(element);
        return element;
    }

    private Element named(String tag, String name) {
        Element scope = config == null ? document.getDocumentElement() : config;
        return Stream.concat(all(scope, tag), all(document.getDocumentElement(), tag))
                .filter(element -> element.getAttribute("name").equals(name)
                        || element.getAttribute("id").equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Payara's domain has no " + tag + " named " + name));
    }

    private static Stream<Element> all(Element scope, String tag) {
        NodeList found = scope.getElementsByTagName(tag);
        return IntStream.range(0, found.getLength()).mapToObj(found::item).map(Element.class::cast).toList().stream();
    }
}
