/** What the features of the calendar share. */
@NullMarked
package org.schulhof.calendar.internal;

import org.jspecify.annotations.NullMarked;
