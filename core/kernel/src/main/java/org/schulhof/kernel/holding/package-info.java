/** How the core's own features answer for what they hold about people (R24, R25). */
@NullMarked
package org.schulhof.kernel.holding;

import org.jspecify.annotations.NullMarked;
