/** What is stored about people: the register, the copy to take along, receipts of erasures (R24, R25). */
@NullMarked
package org.schulhof.portal.privacy;

import org.jspecify.annotations.NullMarked;
