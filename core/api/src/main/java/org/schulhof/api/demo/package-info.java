/** What modules show in the invented school of a demo portal. */
@Version("0.1.0")
@NullMarked
package org.schulhof.api.demo;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
