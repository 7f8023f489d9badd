/** A module for tests whose erasure takes so long that the portal can be killed meanwhile. */
@NullMarked
package org.schulhof.sleeper;

import org.jspecify.annotations.NullMarked;
