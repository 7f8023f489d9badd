/** What other modules give people to do, among their dates. */
@NullMarked
package org.schulhof.calendar.internal.task;

import org.jspecify.annotations.NullMarked;
