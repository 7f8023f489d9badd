/** What is behind the pages. */
@NullMarked
package org.schulhof.homework.internal.view;

import org.jspecify.annotations.NullMarked;
