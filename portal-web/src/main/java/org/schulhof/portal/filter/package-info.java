/** The pages on which the school keeps its lists of words and links, and tries them. */
@NullMarked
package org.schulhof.portal.filter;

import org.jspecify.annotations.NullMarked;
