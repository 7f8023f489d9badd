/** What people agree to, and modules need. */
@Version("0.1.0")
@NullMarked
package org.schulhof.api.consent;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
