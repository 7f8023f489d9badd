/** What the forum holds about people: told, handed out, inspected in a case, erased, forgotten. */
@NullMarked
package org.schulhof.forum.internal.privacy;

import org.jspecify.annotations.NullMarked;
