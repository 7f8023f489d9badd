package org.schulhof.portal.dav;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.schulhof.api.dav.DavElement;
import org.schulhof.api.dav.DavException;
import org.schulhof.api.dav.DavException.Reason;

/**
 * Reads the XML of a request. No document type, so no entities, none from outside and none that grow; not too large, not too deep
 * (the size in bytes is bounded before).
 */
final class RequestXml {

    private static final int DEEPEST = 30;
    private static final int MOST_ELEMENTS = 50_000;

    private final XMLStreamReader reader;
    private int elements;

    private RequestXml(XMLStreamReader reader) {
        this.reader = reader;
    }

    /** @return empty if there is no body */
    static Optional<DavElement> read(InputStream body) throws IOException {
        byte[] all = body.readAllBytes();
        if (all.length == 0) {
            return Optional.empty();
        }
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new java.io.ByteArrayInputStream(all));
            try {
                return Optional.of(new RequestXml(reader).document());
            } finally {
                reader.close();
            }
        } catch (XMLStreamException | RuntimeException e) {
            // The parser says some things by exceptions of its own
            if (e instanceof DavException known) {
                throw known;
            }
            throw new DavException(Reason.MALFORMED);
        }
    }

    private DavElement document() throws XMLStreamException {
        while (reader.next() != XMLStreamConstants.START_ELEMENT) {
            if (reader.getEventType() == XMLStreamConstants.DTD) {
                throw new DavException(Reason.MALFORMED);
            }
        }
        DavElement root = element(1);
        while (reader.hasNext()) {
            reader.next();
        }
        return root;
    }

    private DavElement element(int depth) throws XMLStreamException {
        if (depth > DEEPEST || ++elements > MOST_ELEMENTS) {
            throw new DavException(Reason.MALFORMED);
        }
        QName name = reader.getName();
        Map<String, String> attributes = new HashMap<>();
        for (int at = 0; at < reader.getAttributeCount(); at++) {
            if (reader.getAttributeNamespace(at) == null
                    || reader.getAttributeNamespace(at).isEmpty()) {
                attributes.put(reader.getAttributeLocalName(at), reader.getAttributeValue(at));
            }
        }
        List<DavElement> children = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        while (true) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> children.add(element(depth + 1));
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    text.append(reader.getText());
                case XMLStreamConstants.END_ELEMENT -> {
                    return new DavElement(name, attributes, children, text.toString());
                }
                case XMLStreamConstants.ENTITY_REFERENCE, XMLStreamConstants.DTD ->
                    throw new DavException(Reason.MALFORMED);
                default -> {
                    // comments and the like say nothing
                }
            }
        }
    }
}
