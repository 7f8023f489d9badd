/** Talking to the portal without a browser: fast, and able to send what no browser would. */
@NullMarked
package org.schulhof.system.http;

import org.jspecify.annotations.NullMarked;
