/** Public and school holidays of the German states. */
@NullMarked
package org.schulhof.calendar.internal.holiday;

import org.jspecify.annotations.NullMarked;
