/** What a module holds about people: told, handed out, erased (R24, R25). */
@Version("0.1.0")
@NullMarked
package org.schulhof.api.privacy;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
