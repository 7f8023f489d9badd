/** What an invented school has in its calendars. */
@NullMarked
package org.schulhof.calendar.internal.demo;

import org.jspecify.annotations.NullMarked;
