/** What teachers do with hand-ins. */
@NullMarked
package org.schulhof.homework.internal.feedback;

import org.jspecify.annotations.NullMarked;
