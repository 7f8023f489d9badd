/** How texts and lists are compared, of values alone: no database, no request. See docs/adr/0020. */
package org.schulhof.kernel.filter.match;
