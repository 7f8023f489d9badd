/** Consents and regulations: what people have agreed to (R20 to R24). */
@NullMarked
package org.schulhof.kernel.consent;

import org.jspecify.annotations.NullMarked;
