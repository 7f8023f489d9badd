/** Sealing: what modules keep so that neither the database nor a copy of it tells it (R19). What is absent: who may read; modules decide that. */
@Version("0.1.0")
@NullMarked
package org.schulhof.api.seal;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
