/** Groups of people: classes, courses, clubs, staff. */
@Version("0.1.0")
@NullMarked
package org.schulhof.api.group;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
