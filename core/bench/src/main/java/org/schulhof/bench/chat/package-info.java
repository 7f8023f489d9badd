/** Measures the messenger and the live connection: many people who are signed in, listen and write. */
@NullMarked
package org.schulhof.bench.chat;

import org.jspecify.annotations.NullMarked;
