/** What browsers upload, download and show. */
@NullMarked
package org.schulhof.files.internal.serve;

import org.jspecify.annotations.NullMarked;
