package org.schulhof.api.dav;

/**
 * What became of putting, copying or moving something.
 *
 * @param created false if something of this name was there before
 */
public record DavOutcome(DavResource resource, boolean created) {}
