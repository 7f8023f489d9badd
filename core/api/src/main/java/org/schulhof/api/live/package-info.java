/**
 * What happens now, in the pages that people have open. What is absent: what happened meanwhile, which pages ask their
 * module for, and anything from the browser to the server, which comes by requests as ever.
 */
@Version("0.1.0")
@NullMarked
package org.schulhof.api.live;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
