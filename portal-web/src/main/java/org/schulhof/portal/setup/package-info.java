/** Setting up an empty portal, by the link that the launcher prints. */
@NullMarked
package org.schulhof.portal.setup;

import org.jspecify.annotations.NullMarked;
