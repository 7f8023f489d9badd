/** The words in which people are told of homework. */
@NullMarked
package org.schulhof.homework.internal.telling;

import org.jspecify.annotations.NullMarked;
