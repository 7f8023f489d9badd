/** Distribution lists of people, groups and contacts, and sharing them. */
@NullMarked
package org.schulhof.addressbook.internal.list;

import org.jspecify.annotations.NullMarked;
