/** What the tests of core and modules share. Nothing of it is in the portal. */
@NullMarked
package org.schulhof.testkit;

import org.jspecify.annotations.NullMarked;
