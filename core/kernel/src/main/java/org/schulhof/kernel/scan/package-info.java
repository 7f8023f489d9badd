/** Asks the school's virus scanner (clamd) about contents. What is absent: which contents there are, and what comes of an answer. */
@NullMarked
package org.schulhof.kernel.scan;

import org.jspecify.annotations.NullMarked;
