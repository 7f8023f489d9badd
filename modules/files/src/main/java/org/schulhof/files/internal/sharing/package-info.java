/** To whom somebody opens what is theirs. */
@NullMarked
package org.schulhof.files.internal.sharing;

import org.jspecify.annotations.NullMarked;
