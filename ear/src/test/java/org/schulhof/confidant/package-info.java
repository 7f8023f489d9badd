/** A module for tests: writes into its own table and into the core's in one transaction, and fails when told to. */
@NullMarked
package org.schulhof.confidant;

import org.jspecify.annotations.NullMarked;
