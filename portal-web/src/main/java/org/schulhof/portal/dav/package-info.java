/**
 * Calendars, address books, files and the like for programs that sync, at {@code /dav}: HTTP and XML of WebDAV, its access control and
 * sync (RFC 4918, 3744, 6578), over what modules offer through {@code org.schulhof.api.dav}. What is absent: anything that knows
 * events, contacts or who may do what with a file.
 */
@NullMarked
package org.schulhof.portal.dav;

import org.jspecify.annotations.NullMarked;
