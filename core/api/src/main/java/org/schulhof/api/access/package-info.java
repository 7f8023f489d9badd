/** May this person do this now, and if not, why? Every module asks here, on every way in. */
@Version("0.1.0")
@NullMarked
package org.schulhof.api.access;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
