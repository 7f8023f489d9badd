/** Where a request really comes from that a proxy of the school passes on (R7). */
@NullMarked
package org.schulhof.proxy;

import org.jspecify.annotations.NullMarked;
