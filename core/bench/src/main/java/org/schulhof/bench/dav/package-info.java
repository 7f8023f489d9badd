/** What syncing calendars takes, beside another server with the same data and the same requests. */
@NullMarked
package org.schulhof.bench.dav;

import org.jspecify.annotations.NullMarked;
