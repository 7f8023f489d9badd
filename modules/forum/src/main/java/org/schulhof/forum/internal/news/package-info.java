/** Telling people what is new: at once, once a day, on the start page. */
@NullMarked
package org.schulhof.forum.internal.news;

import org.jspecify.annotations.NullMarked;
