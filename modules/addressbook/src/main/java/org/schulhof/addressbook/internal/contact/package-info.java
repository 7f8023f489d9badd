/** Everybody's own contacts; nobody else sees them. */
@NullMarked
package org.schulhof.addressbook.internal.contact;

import org.jspecify.annotations.NullMarked;
