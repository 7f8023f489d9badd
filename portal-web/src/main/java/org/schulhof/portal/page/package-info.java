/** Which pages the portal has, and what each of them needs. */
@NullMarked
package org.schulhof.portal.page;

import org.jspecify.annotations.NullMarked;
