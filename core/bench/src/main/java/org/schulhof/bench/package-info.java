/** Measures a running portal from outside, over HTTP: {@code ./schulhof bench}. Each benchmark is a class of its own. */
@NullMarked
package org.schulhof.bench;

import org.jspecify.annotations.NullMarked;
