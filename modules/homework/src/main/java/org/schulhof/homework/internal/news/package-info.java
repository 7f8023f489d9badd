/** Tells of tasks and reminds. */
@NullMarked
package org.schulhof.homework.internal.news;

import org.jspecify.annotations.NullMarked;
