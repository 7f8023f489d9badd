/** Who is signed in, with which browser, since when; and the end of that. */
@NullMarked
package org.schulhof.kernel.session;

import org.jspecify.annotations.NullMarked;
