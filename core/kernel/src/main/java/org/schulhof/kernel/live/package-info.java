/** What people's open pages are told now. One process only: with several, a bus has to carry what was told. */
@NullMarked
package org.schulhof.kernel.live;

import org.jspecify.annotations.NullMarked;
