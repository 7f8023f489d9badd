/** The forums themselves: which there are, who reads, writes and moderates in them. */
@NullMarked
package org.schulhof.forum.internal.forum;

import org.jspecify.annotations.NullMarked;
