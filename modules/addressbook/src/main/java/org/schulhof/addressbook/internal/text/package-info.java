/** vCards as text: lines with names, parameters and values, and no more meaning than that. */
@NullMarked
package org.schulhof.addressbook.internal.text;

import org.jspecify.annotations.NullMarked;
