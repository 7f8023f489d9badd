/** The record of who changed what, when, from what, to what. */
@Version("0.1.0")
@NullMarked
package org.schulhof.api.audit;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
