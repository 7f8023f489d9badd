/** What is held about people, and what a case may see. */
@NullMarked
package org.schulhof.files.internal.privacy;

import org.jspecify.annotations.NullMarked;
