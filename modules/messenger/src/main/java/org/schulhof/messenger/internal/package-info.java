/** What the features of the messenger share. */
@NullMarked
package org.schulhof.messenger.internal;

import org.jspecify.annotations.NullMarked;
