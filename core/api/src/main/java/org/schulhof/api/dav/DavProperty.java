package org.schulhof.api.dav;

import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;

/**
 * What a client has noted down at a folder or file (RFC 4918, 4): nobody but clients knows what it means.
 *
 * @param xml the whole element by itself, with all namespaces that it needs; null where it is to go
 */
public record DavProperty(QName name, @Nullable String xml) {}
