package org.schulhof.api.dav;

import java.io.InputStream;

/**
 * What a client sends.
 *
 * @param type as it says, without parameters and in small letters; empty if it says nothing
 * @param content to be read once; breaks off with an exception if it is larger than the collection takes
 */
public record DavBody(String type, InputStream content) {}
