/** What the address book holds about people: told, handed out, erased. */
@NullMarked
package org.schulhof.addressbook.internal.privacy;

import org.jspecify.annotations.NullMarked;
