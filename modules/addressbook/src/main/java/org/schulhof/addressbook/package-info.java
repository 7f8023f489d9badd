/**
 * The address book: the people and groups of the school with what they tell of themselves, and everybody's own contacts
 * and distribution lists. What is absent: names, roles and groups, which the core keeps; here is only what somebody
 * entered of their own free will (R26).
 */
@NullMarked
package org.schulhof.addressbook;

import org.jspecify.annotations.NullMarked;
