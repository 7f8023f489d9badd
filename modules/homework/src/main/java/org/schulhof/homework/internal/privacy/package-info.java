/** What is held about people, and who may read files. */
@NullMarked
package org.schulhof.homework.internal.privacy;

import org.jspecify.annotations.NullMarked;
