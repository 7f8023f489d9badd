/** What people tell of themselves, and to whom. */
@NullMarked
package org.schulhof.addressbook.internal.card;

import org.jspecify.annotations.NullMarked;
