/** The connection over which open pages hear what happens: a web socket, or a request each second where sockets are blocked. */
@NullMarked
package org.schulhof.portal.live;

import org.jspecify.annotations.NullMarked;
