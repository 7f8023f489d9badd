/** The pages. */
@NullMarked
package org.schulhof.files.internal.view;

import org.jspecify.annotations.NullMarked;
