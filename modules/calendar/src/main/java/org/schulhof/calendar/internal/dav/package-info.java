/** Calendars for phones and desktop programs: CalDAV (RFC 4791) over the DAV layer of the portal. Reads by SQL what it can, and writes nothing itself. */
@NullMarked
package org.schulhof.calendar.internal.dav;

import org.jspecify.annotations.NullMarked;
