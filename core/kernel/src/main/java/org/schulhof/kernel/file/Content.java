package org.schulhof.kernel.file;

/**
 * A content in the file system.
 *
 * @param sha256 lower-case hex; its name there
 */
public record Content(String sha256, long size) {}
