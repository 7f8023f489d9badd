/** Entries of calendars: the one way to write them, their versions, when they take place, reminders. */
@NullMarked
package org.schulhof.calendar.internal.entry;

import org.jspecify.annotations.NullMarked;
