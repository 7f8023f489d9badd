/** The address book for programs that sync (CardDAV, RFC 6352), on the DAV layer of the portal. */
@NullMarked
package org.schulhof.addressbook.internal.dav;

import org.jspecify.annotations.NullMarked;
