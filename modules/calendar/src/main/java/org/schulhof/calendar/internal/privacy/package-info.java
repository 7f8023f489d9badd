/** What the calendar holds about people: handed out, erased, forgotten in time. */
@NullMarked
package org.schulhof.calendar.internal.privacy;

import org.jspecify.annotations.NullMarked;
