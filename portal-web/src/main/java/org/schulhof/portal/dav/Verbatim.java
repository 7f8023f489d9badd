package org.schulhof.portal.dav;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.namespace.QName;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.schulhof.api.dav.DavElement;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Elements that are kept and given back as they were sent, whatever they mean. */
final class Verbatim {

    /** An element whose text is such an element; told by what it is, not by what it is called. */
    private static final QName MARK = new QName("urn:schulhof:dav", "verbatim");

    private Verbatim() {}

    /** In the place of which this XML is written. */
    static DavElement of(String xml) {
        return DavElement.of(MARK, xml);
    }

    @SuppressWarnings("ReferenceEquality")
    static boolean is(DavElement element) {
        return element.name() == MARK;
    }

    /** The root of a document that {@link RequestXml} has found to be sound. */
    static Element root(byte[] document) throws IOException {
        return parse(new InputSource(new ByteArrayInputStream(document)));
    }

    static QName name(Element element) {
        return new QName(element.getNamespaceURI() == null ? "" : element.getNamespaceURI(), element.getLocalName());
    }

    static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    /** The element by itself, with the namespaces that it needs and its language. */
    static String text(Element element) throws IOException {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            String language = language(element);
            if (!language.isEmpty()) {
                element.setAttributeNS(XMLConstants.XML_NS_URI, "xml:lang", language);
            }
            write(writer, element, Map.of());
            writer.flush();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
        return text.toString();
    }

    private static String language(Element element) {
        for (Node node = element; node instanceof Element around; node = node.getParentNode()) {
            String language = around.getAttributeNS(XMLConstants.XML_NS_URI, "lang");
            if (!language.isEmpty()) {
                return language;
            }
        }
        return "";
    }

    static void write(XMLStreamWriter writer, DavElement verbatim) throws XMLStreamException {
        try {
            write(writer, parse(new InputSource(new StringReader(verbatim.text()))), Map.of());
        } catch (IOException e) {
            throw new XMLStreamException(e);
        }
    }

    /** @param scope which namespaces prefixes stand for around it */
    private static void write(XMLStreamWriter writer, Element element, Map<String, String> scope)
            throws XMLStreamException {
        String prefix = element.getPrefix() == null ? "" : element.getPrefix();
        String namespace = element.getNamespaceURI() == null ? "" : element.getNamespaceURI();
        Map<String, String> declared = new HashMap<>();
        need(declared, scope, prefix, namespace);
        List<Attr> attributes = new ArrayList<>();
        for (int at = 0; at < element.getAttributes().getLength(); at++) {
            Attr attribute = (Attr) element.getAttributes().item(at);
            if (!XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(attribute.getNamespaceURI())) {
                attributes.add(attribute);
                if (attribute.getNamespaceURI() != null) {
                    need(declared, scope, attribute.getPrefix(), attribute.getNamespaceURI());
                }
            } else if (attribute.getPrefix() != null) {
                // What stands in texts may be meant by it
                need(declared, scope, attribute.getLocalName(), attribute.getValue());
            }
        }
        writer.writeStartElement(prefix, element.getLocalName(), namespace);
        for (var one : declared.entrySet()) {
            if (one.getKey().isEmpty()) {
                writer.writeDefaultNamespace(one.getValue());
            } else {
                writer.writeNamespace(one.getKey(), one.getValue());
            }
        }
        for (Attr attribute : attributes) {
            if (attribute.getNamespaceURI() == null) {
                writer.writeAttribute(attribute.getName(), attribute.getValue());
            } else {
                writer.writeAttribute(
                        attribute.getPrefix(),
                        attribute.getNamespaceURI(),
                        attribute.getLocalName(),
                        attribute.getValue());
            }
        }
        Map<String, String> within = new HashMap<>(scope);
        within.putAll(declared);
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                write(writer, inner, within);
            } else if (child instanceof org.w3c.dom.Text text) {
                writer.writeCharacters(text.getData());
            }
        }
        writer.writeEndElement();
    }

    private static void need(Map<String, String> declared, Map<String, String> scope, String prefix, String namespace) {
        boolean known = namespace.equals(scope.getOrDefault(prefix, prefix.isEmpty() ? "" : null));
        if (!known && !prefix.equals(XMLConstants.XML_NS_PREFIX)) {
            declared.put(prefix, namespace);
        }
    }

    private static Element parse(InputSource source) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setExpandEntityReferences(false);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            return builder.parse(source).getDocumentElement();
        } catch (SAXException | ParserConfigurationException e) {
            throw new IOException(e);
        }
    }
}
