/** A module for tests: people keep private notes in it, and it lets them be inspected in a case; it tells people by two channels, one of which always fails. */
@NullMarked
package org.schulhof.notes;

import org.jspecify.annotations.NullMarked;
