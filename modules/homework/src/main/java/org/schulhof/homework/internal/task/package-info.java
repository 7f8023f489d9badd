/** Tasks as they are stored, and for whom they are. */
@NullMarked
package org.schulhof.homework.internal.task;

import org.jspecify.annotations.NullMarked;
