/** The word and link filters of the school (R38): asked for every text that somebody writes and somebody else may read. */
@Version("0.1.0")
@NullMarked
package org.schulhof.api.filter;

import org.jspecify.annotations.NullMarked;
import org.osgi.annotation.versioning.Version;
