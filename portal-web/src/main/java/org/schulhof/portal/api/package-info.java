/** What the administration does, for programs: REST below {@code /api/v1}, described at {@code /openapi}. */
@NullMarked
package org.schulhof.portal.api;

import org.jspecify.annotations.NullMarked;
