/** What pupils do with a task. */
@NullMarked
package org.schulhof.homework.internal.handin;

import org.jspecify.annotations.NullMarked;
