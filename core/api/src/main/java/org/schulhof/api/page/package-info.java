/** Beans behind a module's pages. */
@Version("0.1.0")
@NullMarked
package org.schulhof.api.page;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
