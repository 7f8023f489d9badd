/** The module's inside: nobody else uses it. */
@NullMarked
package org.schulhof.files.internal;

import org.jspecify.annotations.NullMarked;
