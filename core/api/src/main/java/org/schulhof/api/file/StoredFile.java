package org.schulhof.api.file;

import java.time.Instant;

/**
 * What is known about a stored file.
 *
 * @param type media type recognised from the content, not from the name
 * @param sha256 of the content, lower-case hex
 */
public record StoredFile(long id, String name, String type, long size, String sha256, Instant storedAt) {}
