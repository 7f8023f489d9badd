/** What a school decides for itself: declared by the core and the modules, set by the school, audited. */
@Version("0.1.0")
@NullMarked
package org.schulhof.api.policy;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
