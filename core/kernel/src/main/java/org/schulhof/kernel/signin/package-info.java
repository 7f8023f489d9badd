/** Who somebody is, found out by a password: with a log of each attempt (R7) and delays for those who guess. */
@NullMarked
package org.schulhof.kernel.signin;

import org.jspecify.annotations.NullMarked;
