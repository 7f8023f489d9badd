/** iCalendar (RFC 5545) as far as the calendar reads it. What it does not know stays as it is. */
@NullMarked
package org.schulhof.calendar.internal.ical;

import org.jspecify.annotations.NullMarked;
