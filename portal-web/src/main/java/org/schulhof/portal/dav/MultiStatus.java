package org.schulhof.portal.dav;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import org.schulhof.api.dav.DavElement;
import org.schulhof.api.dav.DavNames;

/**
 * An answer about many things (RFC 4918, 13), sent while it is being written. Nothing is sent before the first of them is there, so
 * that what fails until then is answered by its own status.
 */
final class MultiStatus {

    static final int STATUS = 207;
    static final String XML = "application/xml; charset=utf-8";
    static final String OK = "HTTP/1.1 200 OK";
    static final String FORBIDDEN = "HTTP/1.1 403 Forbidden";
    static final String NOT_FOUND = "HTTP/1.1 404 Not Found";
    static final String FAILED_DEPENDENCY = "HTTP/1.1 424 Failed Dependency";
    static final String TOO_MUCH = "HTTP/1.1 507 Insufficient Storage";

    private static final int BUFFER = 32_768;
    private static final List<String> NAMESPACES =
            List.of(DavNames.DAV, DavNames.CALDAV, DavNames.CARDDAV, DavNames.APPLE, DavNames.CALENDAR_SERVER);

    private final HttpServletResponse response;
    private @Nullable XMLStreamWriter writer;

    MultiStatus(HttpServletResponse response) {
        this.response = response;
    }

    private XMLStreamWriter open() throws IOException, XMLStreamException {
        if (writer == null) {
            response.setStatus(STATUS);
            response.setContentType(XML);
            writer = begin(response.getOutputStream(), DavNames.dav("multistatus"));
        }
        return writer;
    }

    private static XMLStreamWriter begin(OutputStream out, QName root) throws XMLStreamException {
        XMLStreamWriter writer = XMLOutputFactory.newDefaultFactory()
                .createXMLStreamWriter(new BufferedOutputStream(out, BUFFER), StandardCharsets.UTF_8.name());
        writer.writeStartDocument("utf-8", "1.0");
        writer.writeStartElement(root.getPrefix(), root.getLocalPart(), root.getNamespaceURI());
        for (String namespace : NAMESPACES) {
            writer.writeNamespace(prefixOf(namespace), namespace);
        }
        return writer;
    }

    /** The reason of a refusal. */
    static void writeError(HttpServletResponse response, int status, DavElement... conditions) throws IOException {
        writeDocument(response, status, DavElement.of(DavNames.dav("error"), conditions));
    }

    /** An answer by itself. Not sent yet: a client may still be sending, and waits then. */
    static void writeDocument(HttpServletResponse response, int status, DavElement document) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        try {
            XMLStreamWriter writer = begin(body, document.name());
            for (DavElement child : document.children()) {
                write(writer, child);
            }
            writer.writeEndDocument();
            writer.flush();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
        response.setStatus(status);
        response.setContentType(XML);
        response.setContentLength(body.size());
        response.getOutputStream().write(body.toByteArray());
    }

    /** What a resource has, and what of the wanted it has not. */
    void properties(String href, Collection<DavElement> found, Collection<QName> missing) throws IOException {
        response(href, () -> {
            if (!found.isEmpty() || missing.isEmpty()) {
                propstat(OK, () -> {
                    for (DavElement property : found) {
                        write(open(), property);
                    }
                });
            }
            names(NOT_FOUND, missing);
        });
    }

    /** What became of setting properties. */
    void outcome(String href, Collection<QName> done, Collection<QName> refused, Collection<QName> left)
            throws IOException {
        response(href, () -> {
            names(OK, done);
            if (!refused.isEmpty()) {
                propstat(FORBIDDEN, () -> {
                    for (QName name : refused) {
                        write(open(), DavElement.of(name));
                    }
                });
            }
            names(FAILED_DEPENDENCY, left);
        });
    }

    private void names(String status, Collection<QName> names) throws IOException, XMLStreamException {
        if (!names.isEmpty()) {
            propstat(status, () -> {
                for (QName name : names) {
                    write(open(), DavElement.of(name));
                }
            });
        }
    }

    void status(String href, String status, DavElement... error) throws IOException {
        response(href, () -> {
            XMLStreamWriter out = open();
            simple(out, "status", status);
            if (error.length > 0) {
                out.writeStartElement("D", "error", DavNames.DAV);
                for (DavElement condition : error) {
                    write(out, condition);
                }
                out.writeEndElement();
            }
        });
    }

    private void response(String href, Part content) throws IOException {
        try {
            XMLStreamWriter out = open();
            out.writeStartElement("D", "response", DavNames.DAV);
            simple(out, "href", href);
            content.write();
            out.writeEndElement();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private void propstat(String status, Part content) throws IOException, XMLStreamException {
        XMLStreamWriter out = open();
        out.writeStartElement("D", "propstat", DavNames.DAV);
        out.writeStartElement("D", "prop", DavNames.DAV);
        content.write();
        out.writeEndElement();
        simple(out, "status", status);
        out.writeEndElement();
    }

    private static void simple(XMLStreamWriter out, String name, String text) throws XMLStreamException {
        out.writeStartElement("D", name, DavNames.DAV);
        out.writeCharacters(text);
        out.writeEndElement();
    }

    private static void write(XMLStreamWriter out, DavElement element) throws XMLStreamException {
        if (Verbatim.is(element)) {
            Verbatim.write(out, element);
            return;
        }
        QName name = element.name();
        String known = prefixOf(name.getNamespaceURI());
        String prefix = known == null ? "X" : known;
        if (name.getNamespaceURI().isEmpty()) {
            out.writeStartElement(name.getLocalPart());
        } else {
            out.writeStartElement(prefix, name.getLocalPart(), name.getNamespaceURI());
            if (known == null) {
                out.writeNamespace(prefix, name.getNamespaceURI());
            }
        }
        for (var attribute : element.attributes().entrySet()) {
            out.writeAttribute(attribute.getKey(), attribute.getValue());
        }
        for (DavElement child : element.children()) {
            write(out, child);
        }
        if (!element.text().isEmpty()) {
            out.writeCharacters(element.text());
        }
        out.writeEndElement();
    }

    private static @Nullable String prefixOf(String namespace) {
        return switch (namespace) {
            case DavNames.DAV -> "D";
            case DavNames.CALDAV -> "C";
            case DavNames.CARDDAV -> "CR";
            case DavNames.APPLE -> "I";
            case DavNames.CALENDAR_SERVER -> "CS";
            default -> null;
        };
    }

    /** @param token where the client stands now; null except after sync */
    void end(@Nullable String token) throws IOException {
        try {
            XMLStreamWriter out = open();
            if (token != null) {
                simple(out, "sync-token", token);
            }
            out.writeEndDocument();
            out.flush();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    @FunctionalInterface
    private interface Part {
        void write() throws IOException, XMLStreamException;
    }
}
