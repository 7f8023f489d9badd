/** Messages: written, changed, read, told live and found again. All that people write is sealed before it is stored. */
@NullMarked
package org.schulhof.messenger.internal.message;

import org.jspecify.annotations.NullMarked;
