package org.schulhof.api.dav;

/**
 * What became of locking.
 *
 * @param token of the new lock
 * @param resource with all locks that hold there
 * @param created whether an empty file was made to be locked
 */
public record DavLocked(String token, DavResource resource, boolean created) {}
