/** Accounts that are locked, for a time or for good (R10). */
@NullMarked
package org.schulhof.kernel.lock;

import org.jspecify.annotations.NullMarked;
