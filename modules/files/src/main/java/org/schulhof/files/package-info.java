/**
 * Files: a home directory for each person, a folder for each group, shares, versions and a trash (R37). What is absent: contents, how
 * large a file may be, and files that come in parts, which the core's file service has.
 */
@NullMarked
package org.schulhof.files;

import org.jspecify.annotations.NullMarked;
