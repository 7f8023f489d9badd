/** Tasks of the invented school. */
@NullMarked
package org.schulhof.homework.internal.demo;

import org.jspecify.annotations.NullMarked;
