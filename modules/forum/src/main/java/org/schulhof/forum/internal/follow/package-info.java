/** Who is told of what is new. */
@NullMarked
package org.schulhof.forum.internal.follow;

import org.jspecify.annotations.NullMarked;
