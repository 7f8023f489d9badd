/** Contacts from and to other programs. */
@NullMarked
package org.schulhof.addressbook.internal.vcard;

import org.jspecify.annotations.NullMarked;
