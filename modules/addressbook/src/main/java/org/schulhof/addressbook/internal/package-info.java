/** What the features of the address book share. */
@NullMarked
package org.schulhof.addressbook.internal;

import org.jspecify.annotations.NullMarked;
