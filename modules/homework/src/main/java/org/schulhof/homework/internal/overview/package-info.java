/** Tasks over all subjects, for pupils, teachers and guardians. */
@NullMarked
package org.schulhof.homework.internal.overview;

import org.jspecify.annotations.NullMarked;
