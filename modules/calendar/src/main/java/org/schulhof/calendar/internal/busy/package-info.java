/** When people are busy, for those who plan with them: times without any word. */
@NullMarked
package org.schulhof.calendar.internal.busy;

import org.jspecify.annotations.NullMarked;
