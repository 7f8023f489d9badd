/** Formatted text and full text, without server and database. What is absent: who asks, and where it is stored. */
@NullMarked
package org.schulhof.text;

import org.jspecify.annotations.NullMarked;
