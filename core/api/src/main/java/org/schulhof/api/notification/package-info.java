/** Telling a person something, at once. */
@Version("0.1.0")
@NullMarked
package org.schulhof.api.notification;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
