/** What the messenger holds about people: handed out and erased (R24, R25). */
@NullMarked
package org.schulhof.messenger.internal.privacy;

import org.jspecify.annotations.NullMarked;
