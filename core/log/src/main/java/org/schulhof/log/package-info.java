/**
 * Logs that can't be altered unnoticed (R16): entries are sealed in blocks, each seal covers the one before it, and a key
 * outside of the database makes them. Over plain JDBC, so that the logs are checked without the portal as well.
 */
@NullMarked
package org.schulhof.log;

import org.jspecify.annotations.NullMarked;
