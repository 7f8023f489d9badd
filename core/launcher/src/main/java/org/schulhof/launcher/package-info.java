/**
 * Brings the portal up and takes it down: the database, the server, and what is deployed there.
 * It knows nothing of schools; the portal tells it through files in the data folder.
 */
@NullMarked
package org.schulhof.launcher;

import org.jspecify.annotations.NullMarked;
