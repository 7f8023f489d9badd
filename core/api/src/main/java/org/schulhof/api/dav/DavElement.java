package org.schulhof.api.dav;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;

/**
 * An element of XML: a property, or a part of what a client asks.
 *
 * @param attributes by name; those of a namespace are left out
 * @param text all of its own, without that of the elements in it
 */
public record DavElement(QName name, Map<String, String> attributes, List<DavElement> children, String text) {

    public DavElement {
        attributes = Map.copyOf(attributes);
        children = List.copyOf(children);
    }

    public static DavElement of(QName name, String text) {
        return new DavElement(name, Map.of(), List.of(), text);
    }

    public static DavElement of(QName name, DavElement... children) {
        return new DavElement(name, Map.of(), List.of(children), "");
    }

    public static DavElement of(QName name, List<DavElement> children) {
        return new DavElement(name, Map.of(), children, "");
    }

    public DavElement with(String attribute, String value) {
        Map<String, String> more = new java.util.HashMap<>(attributes);
        more.put(attribute, value);
        return new DavElement(name, more, children, text);
    }

    public boolean is(QName wanted) {
        return name.equals(wanted);
    }

    public @Nullable String attribute(String wanted) {
        return attributes.get(wanted);
    }

    public Stream<DavElement> children(QName wanted) {
        return children.stream().filter(child -> child.is(wanted));
    }

    public Optional<DavElement> child(QName wanted) {
        return children(wanted).findFirst();
    }
}
