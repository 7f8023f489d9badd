/** The connection over which open pages hear what happens: a web socket, or requests that wait where sockets are blocked. */
@NullMarked
package org.schulhof.portal.live;

import org.jspecify.annotations.NullMarked;
