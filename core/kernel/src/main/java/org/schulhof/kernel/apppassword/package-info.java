/** Passwords of single devices, for phones and programs that read mail, calendars and files (R6). */
@NullMarked
package org.schulhof.kernel.apppassword;

import org.jspecify.annotations.NullMarked;
