/** Secrets that the portal makes for programs and apps, and keeps as hashes only. */
@NullMarked
package org.schulhof.kernel.secret;

import org.jspecify.annotations.NullMarked;
