/** How much the pupils have to do on each day, and what the school allows (R35). */
@NullMarked
package org.schulhof.homework.internal.load;

import org.jspecify.annotations.NullMarked;
