/** A second proof at the sign-in: a code that changes every half minute (RFC 6238), or a recovery code that works once. */
@NullMarked
package org.schulhof.kernel.secondfactor;

import org.jspecify.annotations.NullMarked;
