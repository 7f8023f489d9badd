/** What the features of the forum share. */
@NullMarked
package org.schulhof.forum.internal;

import org.jspecify.annotations.NullMarked;
