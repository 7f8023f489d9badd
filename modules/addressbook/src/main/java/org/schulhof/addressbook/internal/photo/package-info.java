/** Pictures of people, made square and free of what cameras write into them. */
@NullMarked
package org.schulhof.addressbook.internal.photo;

import org.jspecify.annotations.NullMarked;
