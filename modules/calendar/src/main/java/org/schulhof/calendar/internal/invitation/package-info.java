/** Guests of entries: who invites whom, who answered what, and what they are told. */
@NullMarked
package org.schulhof.calendar.internal.invitation;

import org.jspecify.annotations.NullMarked;
