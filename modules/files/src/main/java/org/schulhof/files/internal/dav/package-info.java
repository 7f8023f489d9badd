/** The files as programs see them that look at them as at a drive. What is absent: HTTP and XML, which the portal speaks. */
@NullMarked
package org.schulhof.files.internal.dav;

import org.jspecify.annotations.NullMarked;
