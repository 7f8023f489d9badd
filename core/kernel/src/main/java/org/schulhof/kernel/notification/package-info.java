/** Telling people something, by the channels of their choice. */
@NullMarked
package org.schulhof.kernel.notification;

import org.jspecify.annotations.NullMarked;
