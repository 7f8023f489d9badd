/** Setting tasks: drafts, copies, series. */
@NullMarked
package org.schulhof.homework.internal.setting;

import org.jspecify.annotations.NullMarked;
