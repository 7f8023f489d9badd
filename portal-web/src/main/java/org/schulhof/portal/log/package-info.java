/** Notes down each request that is answered (R16). */
@NullMarked
package org.schulhof.portal.log;

import org.jspecify.annotations.NullMarked;
