/** What the invented school has in its folders. */
@NullMarked
package org.schulhof.files.internal.demo;

import org.jspecify.annotations.NullMarked;
