/** What a module lets be inspected in a justified case (R18). What is absent: who may look and when; the portal asks in an open case only. */
@Version("0.1.0")
@NullMarked
package org.schulhof.api.inspection;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
