/** What the reader was told. */
@NullMarked
package org.schulhof.portal.notification;

import org.jspecify.annotations.NullMarked;
