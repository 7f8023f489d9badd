/** Tokens by which programs act for somebody of the administration, with limited rights and for a limited time. */
@NullMarked
package org.schulhof.kernel.token;

import org.jspecify.annotations.NullMarked;
