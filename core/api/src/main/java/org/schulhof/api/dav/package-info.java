/**
 * What a module offers to programs that sync: calendars, address books, tasks ({@link org.schulhof.api.dav.DavHome}), folders with
 * files ({@link org.schulhof.api.dav.DavTree}). The portal speaks HTTP, WebDAV (RFC 4918), its
 * access control as far as clients read it (RFC 3744) and sync (RFC 6578), at {@code /dav}; it signs people in by app passwords
 * and asks for access at each request. A module says what is there, and takes what is sent. What is absent: requests, status
 * codes and multistatus, which the portal makes of what the module says.
 */
@Version("0.1.0")
@NullMarked
package org.schulhof.api.dav;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
