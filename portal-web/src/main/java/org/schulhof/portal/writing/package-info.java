/** What the frame gives to pages on which people write: the editor's doors, and the one place where formatted text is shown. */
@NullMarked
package org.schulhof.portal.writing;

import org.jspecify.annotations.NullMarked;
