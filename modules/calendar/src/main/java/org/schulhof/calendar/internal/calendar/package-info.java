/** Calendars, who reads and writes in them, and how somebody wants to see them. */
@NullMarked
package org.schulhof.calendar.internal.calendar;

import org.jspecify.annotations.NullMarked;
