/** What is stored about people: told, handed out, erased (R24, R25). */
@NullMarked
package org.schulhof.kernel.privacy;

import org.jspecify.annotations.NullMarked;
