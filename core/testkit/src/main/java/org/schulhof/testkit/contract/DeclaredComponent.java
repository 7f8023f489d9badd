package org.schulhof.testkit.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** A component as the build has described it for Declarative Services. */
record DeclaredComponent(
        String className, List<String> services, Map<String, String> properties, List<Reference> references) {

    /** What the constructor wants at this place. */
    record Reference(int parameter, String service, boolean many) {}

    static DeclaredComponent read(ClassLoader loader, String file) {
        try (InputStream xml = loader.getResourceAsStream(file)) {
            Document document =
                    DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(xml);
            return of(document.getDocumentElement());
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        } catch (SAXException | ParserConfigurationException e) {
            throw new IllegalStateException(file, e);
        }
    }

    private static DeclaredComponent of(Element component) {
        String className = children(component, "implementation").get(0).getAttribute("class");
        List<String> services = new ArrayList<>();
        children(component, "provide").forEach(service -> services.add(service.getAttribute("interface")));
        Map<String, String> properties = new HashMap<>();
        children(component, "property")
                .forEach(property -> properties.put(property.getAttribute("name"), property.getAttribute("value")));
        List<Reference> references = new ArrayList<>();
        for (Element reference : children(component, "reference")) {
            if (reference.getAttribute("parameter").isEmpty()) {
                throw new IllegalStateException(className + " wants " + reference.getAttribute("interface")
                        + " by a field or method; the contract makes components by their constructors only");
            }
            references.add(new Reference(
                    Integer.parseInt(reference.getAttribute("parameter")),
                    reference.getAttribute("interface"),
                    reference.getAttribute("cardinality").endsWith("n")));
        }
        return new DeclaredComponent(
                className, List.copyOf(services), Collections.unmodifiableMap(properties), List.copyOf(references));
    }

    private static List<Element> children(Element parent, String name) {
        NodeList found = parent.getElementsByTagName(name);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }
}
