/** Reported excerpts: the only way by which somebody else reads something of a chat (R19). */
@NullMarked
package org.schulhof.messenger.internal.report;

import org.jspecify.annotations.NullMarked;
