/** Every page and action of the core as everybody, and with everything that may be sent to them. */
@NullMarked
package org.schulhof.system.access;

import org.jspecify.annotations.NullMarked;
