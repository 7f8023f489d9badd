package org.schulhof.api.dav;

import java.io.InputStream;

/**
 * A file with its content.
 *
 * @param content as many bytes as the resource says; the portal closes it
 */
public record DavFile(DavResource resource, InputStream content) {}
