/** Cases: who may look into logs and content, why, until when, and what was looked at (R17, R18). See ADR 11. */
@NullMarked
package org.schulhof.kernel.inspection;

import org.jspecify.annotations.NullMarked;
