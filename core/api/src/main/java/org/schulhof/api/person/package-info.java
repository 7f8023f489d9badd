/** People of the school. What is absent: passwords, sign-ins and personal data beyond the name; those stay in the core. */
@Version("0.1.0")
@NullMarked
package org.schulhof.api.person;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
