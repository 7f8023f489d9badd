/** The logs of the portal (R16): of requests written here, all of them sealed, deleted in time and checked. */
@NullMarked
package org.schulhof.kernel.log;

import org.jspecify.annotations.NullMarked;
