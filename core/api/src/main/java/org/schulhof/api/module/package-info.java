/** What a module tells the portal about itself. What is absent: access checks, see {@code org.schulhof.api.access}. */
@Version("0.1.0")
@NullMarked
package org.schulhof.api.module;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
