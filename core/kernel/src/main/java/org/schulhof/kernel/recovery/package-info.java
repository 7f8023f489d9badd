/** Who has forgotten their password or lost their phone gets into their account again, in person (R5). */
@NullMarked
package org.schulhof.kernel.recovery;

import org.jspecify.annotations.NullMarked;
