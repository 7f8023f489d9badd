/** Work that takes long or waits: durable, with progress, resumed after a crash. */
@Version("0.1.0")
@NullMarked
package org.schulhof.api.job;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
