/** What people see of their calendars: month, week, day, list, one entry, and what they find. */
@NullMarked
package org.schulhof.calendar.internal.view;

import org.jspecify.annotations.NullMarked;
