/** Rooms: which there are, who is in them, who may write there and to whom. */
@NullMarked
package org.schulhof.messenger.internal.room;

import org.jspecify.annotations.NullMarked;
