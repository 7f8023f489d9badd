/** A module's own tables: its entities, its migrations, in one transaction with the core's. */
@Version("0.1.0")
@NullMarked
package org.schulhof.api.persistence;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
