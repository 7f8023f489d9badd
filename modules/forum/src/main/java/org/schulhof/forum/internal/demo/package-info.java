/** What the invented school talks about. */
@NullMarked
package org.schulhof.forum.internal.demo;

import org.jspecify.annotations.NullMarked;
