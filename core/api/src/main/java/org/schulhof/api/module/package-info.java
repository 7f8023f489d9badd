/** What a module tells the portal about itself. */
@Version("0.1.0")
@NullMarked
package org.schulhof.api.module;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
