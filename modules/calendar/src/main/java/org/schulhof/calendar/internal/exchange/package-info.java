/** Calendars as files: handed out, taken in, and what of them is for everybody. */
@NullMarked
package org.schulhof.calendar.internal.exchange;

import org.jspecify.annotations.NullMarked;
