/**
 * Calendars of people, of groups and of the school: events with recurrence, views, reminders, holidays, every version. What is
 * absent: the words that the school refuses, which the core knows, and the way of programs (CalDAV).
 */
@NullMarked
package org.schulhof.calendar;

import org.jspecify.annotations.NullMarked;
