/** The people and groups of the school as far as the reader may see them. */
@NullMarked
package org.schulhof.addressbook.internal.directory;

import org.jspecify.annotations.NullMarked;
