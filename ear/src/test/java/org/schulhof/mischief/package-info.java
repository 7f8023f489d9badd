/** A module for tests that behaves badly: its tile takes its time, its page throws. */
@NullMarked
package org.schulhof.mischief;

import org.jspecify.annotations.NullMarked;
