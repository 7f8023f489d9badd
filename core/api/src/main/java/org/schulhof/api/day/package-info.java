/** Days of the school, as the module that knows about them tells others. */
@Version("0.1.0")
@NullMarked
package org.schulhof.api.day;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
