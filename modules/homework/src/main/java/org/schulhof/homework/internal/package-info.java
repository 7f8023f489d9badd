/** What the features of homework share. */
@NullMarked
package org.schulhof.homework.internal;

import org.jspecify.annotations.NullMarked;
